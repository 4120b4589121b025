import { PuppetServer } from 'wechaty-puppet-service'
import { type Saying, staff, testAccount } from './test-puppet.ts'

export type Serving = {
  endpoint: string
  token: string
  members: number
  tls: 'tls' | 'plain'
  /** An own certificate and its key, PEM. */
  cert?: { cert: string; key: string }
}

type Wire = Omit<Saying, 'image' | 'file'> & { image?: string; file?: { name: string; bytes: string } }

/** A gateway as vendors run it: wechaty's gRPC server over a test account. Answers what it can be told to do. */
export async function serve({ endpoint, token, members, tls, cert }: Serving) {
  const account = testAccount(staff(members))
  const { puppet, mocker } = account
  const server = new PuppetServer({
    endpoint,
    token,
    puppet: puppet as never,
    tls: { disable: tls === 'plain', serverCert: cert?.cert, serverKey: cert?.key },
  })
  const events: string[] = []
  for (const event of ['start', 'stop', 'login', 'logout'] as const)
    puppet.on(event, () => {
      events.push(event)
    })
  puppet.on('error', () => {})
  await server.start()

  const orders = {
    login: () => account.login(),
    logout: () => puppet.logout('kicked'),
    say: (saying: Wire) => puppet.say(unwired(saying)),
    burst({ count, room, people }: { count: number; room: string; people: number }) {
      const at = Date.now()
      for (let index = 0; index < count; index++)
        puppet.say({ room, from: `wxid_${index % people}`, text: `第${index}条`, at })
    },
    said: () =>
      puppet.said.map((one) => (one.kind === 'file' ? { ...one, bytes: one.bytes.toString('base64') } : one)),
    asked: () => puppet.asked.length,
    failing: (failing: Partial<typeof puppet.failing>) => Object.assign(puppet.failing, failing),
    pulse(on: boolean) {
      puppet.pulse = on
    },
    rename({ id, name }: { id: string; name: string }) {
      mocker.contactPayload(id).name = name
    },
    join({ room, id, name }: { room: string; id: string; name: string }) {
      const contact = mocker.createContact({ id, name })
      mocker.RoomMock.load(room).add(contact).by(mocker.ContactMock.load(puppet.currentUserId))
    },
    scan: (qrcode: string) => mocker.scan(qrcode),
    events: () => events,
    forget: () => puppet.forgetMessages(),
  }

  return {
    async tell(order: string, input: unknown): Promise<unknown> {
      return (await orders[order as keyof typeof orders](input as never)) ?? null
    },
    async close() {
      await puppet.stop()
      await server.stop()
    },
  }
}

const bytesOf = (text: string) => Buffer.from(text, 'base64')

const unwired = ({ image, file, ...rest }: Wire): Saying => ({
  ...rest,
  image: image === undefined ? undefined : bytesOf(image),
  file: file && { name: file.name, bytes: bytesOf(file.bytes) },
})
