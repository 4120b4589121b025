import { PuppetServer } from 'wechaty-puppet-service'
import { type Saying, staff, testAccount } from './test-puppet.ts'

/**
 * A gateway as vendors run it: wechaty's gRPC server over a test account, in a process of its own, told what to do by
 * its parent. Arguments: endpoint, token, members, `tls` or `plain`.
 */
const [endpoint = '', token = '', members = '30', tls = 'tls'] = process.argv.slice(2)
const account = testAccount(staff(Number(members)))
const { puppet, mocker } = account
const server = new PuppetServer({
  endpoint,
  token,
  puppet: puppet as never,
  tls: {
    disable: tls === 'plain',
    serverCert: process.env.GATEWAY_CERT,
    serverKey: process.env.GATEWAY_KEY,
  },
})
const events: string[] = []
for (const event of ['start', 'stop', 'login', 'logout'] as const)
  puppet.on(event, () => {
    events.push(event)
  })
puppet.on('error', () => {})

const bytesOf = (text: string | undefined) => (text === undefined ? undefined : Buffer.from(text, 'base64'))
type Wire = Omit<Saying, 'image' | 'file'> & { image?: string; file?: { name: string; bytes: string } }
const said = ({ image, file, ...rest }: Wire): Saying => ({
  ...rest,
  image: bytesOf(image),
  file: file && { name: file.name, bytes: bytesOf(file.bytes)! },
})

const orders = {
  login: () => account.login(),
  logout: () => puppet.logout('kicked'),
  say: (saying: Wire) => puppet.say(said(saying)),
  burst: ({ count, room, people }: { count: number; room: string; people: number }) => {
    const at = Date.now()
    for (let index = 0; index < count; index++)
      puppet.say({ room, from: `wxid_${index % people}`, text: `第${index}条`, at })
  },
  said: () =>
    puppet.said.map((one) => (one.kind === 'file' ? { ...one, bytes: one.bytes.toString('base64') } : one)),
  asked: () => puppet.asked.length,
  failing: (failing: Partial<typeof puppet.failing>) => Object.assign(puppet.failing, failing),
  pulse: (on: boolean) => {
    puppet.pulse = on
  },
  rename: ({ id, name }: { id: string; name: string }) => {
    mocker.contactPayload(id).name = name
  },
  join: ({ room, id, name }: { room: string; id: string; name: string }) => {
    const contact = mocker.createContact({ id, name })
    mocker.RoomMock.load(room).add(contact).by(mocker.ContactMock.load(puppet.currentUserId))
  },
  scan: (qrcode: string) => mocker.scan(qrcode),
  events: () => events,
  forget: () => puppet.forgetMessages(),
  memory: () => process.memoryUsage().rss,
}

process.on(
  'message',
  async ({ seq, order, input }: { seq: number; order: keyof typeof orders; input: never }) => {
    try {
      process.send?.({ seq, answer: (await orders[order](input)) ?? null })
    } catch (error) {
      process.send?.({ seq, error: (error as Error).message })
    }
  },
)
process.on('disconnect', () => process.exit())
await server.start()
process.send?.({ ready: true })
