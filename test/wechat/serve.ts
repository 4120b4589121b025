import { PuppetServer } from 'wechaty-puppet-service'
import { ordersOf, type Tell } from './orders.ts'
import { type Member, type Room, staff, testAccount } from './test-puppet.ts'

export type Serving = {
  endpoint: string
  token: string
  /** How many, or who. */
  members: number | Member[]
  rooms?: Room[]
  tls: 'tls' | 'plain'
  /** An own certificate and its key, PEM. */
  cert?: { cert: string; key: string }
}

/** A gateway as vendors run it: wechaty's gRPC server over a test account. */
export async function serve(serving: Serving): Promise<{ tell: Tell; close(): Promise<void> }> {
  const { endpoint, token, members, rooms, tls, cert } = serving
  const account = testAccount(typeof members === 'number' ? staff(members) : members, rooms)
  const server = new PuppetServer({
    endpoint,
    token,
    puppet: account.puppet as never,
    tls: { disable: tls === 'plain', serverCert: cert?.cert, serverKey: cert?.key },
  })
  const tell = ordersOf(account)
  await server.start()
  return {
    tell,
    async close() {
      await account.puppet.stop()
      await server.stop()
    },
  }
}
