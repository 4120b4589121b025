import type { Saying, testAccount } from './test-puppet.ts'

/** Tells a test account what to do, in values that could cross to another process. */
export type Tell = (order: string, input?: unknown) => Promise<unknown>

type Wire = Omit<Saying, 'image' | 'file'> & { image?: string; file?: { name: string; bytes: string } }

export function ordersOf(account: ReturnType<typeof testAccount>): Tell {
  const { puppet, mocker } = account
  const events: string[] = []
  for (const event of ['start', 'stop', 'login', 'logout'] as const)
    puppet.on(event, () => {
      events.push(event)
    })
  puppet.on('error', () => {})
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

  return async (order, input) => (await orders[order as keyof typeof orders](input as never)) ?? null
}

const bytesOf = (text: string) => Buffer.from(text, 'base64')

const unwired = ({ image, file, ...rest }: Wire): Saying => ({
  ...rest,
  image: image === undefined ? undefined : bytesOf(image),
  file: file && { name: file.name, bytes: bytesOf(file.bytes) },
})
