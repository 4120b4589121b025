import type { Message } from '../../../../bot/platforms/sandbox/wire.ts'
import { worldFile } from '../../../../policy/transcript/world-file.ts'
import { platformContract, type Staged, stagedTeam } from '../contract.ts'
import { appOver, open } from './open.ts'

const local = { host: '127.0.0.1:8180' }
const GROUP = 'ka'

async function stage(): Promise<Staged> {
  const sandbox = await open({ seed: () => worldFile.parse(stagedTeam) })
  const app = appOver(sandbox)
  const post = async (path: string, body: unknown) => {
    const answer = await app.request(path, {
      method: 'POST',
      headers: { ...local, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return { ok: answer.ok, body: (await answer.json()) as { id: string; error?: string } }
  }
  const chat = async (id: string) => {
    const answer = await app.request(`/api/chats/${encodeURIComponent(id)}/messages`, { headers: local })
    return ((await answer.json()) as { messages: Message[] }).messages
  }
  const send = async (sending: Record<string, unknown>) =>
    (await post('/api/send', { chat: GROUP, ...sending })).body.id
  const words = ({ text, card }: Message) =>
    [text, card?.title, ...(card?.lines ?? [])].filter(Boolean).join('\n')

  return {
    store: sandbox.stage().store,
    say: (as, text, { privately = false, replyTo } = {}) =>
      send({ as, text, replyTo, ...(privately && { chat: `private/${as}` }) }),
    async photo(as, bytes) {
      const answer = await app.request('/api/upload', {
        method: 'POST',
        headers: { ...local, 'content-type': 'image/png' },
        body: new Uint8Array(bytes),
      })
      const { blob } = (await answer.json()) as { blob: string }
      return send({ as, photos: [{ blob }] })
    },
    location: (as, location) => send({ as, location }),
    async recall(id) {
      const { senderId } = (await sandbox.stage().store.causes({})).flatMap((cause) =>
        cause.kind === 'message' && cause.key === id ? [cause.message] : [],
      )[0]!
      await post('/api/recall', { as: senderId, id })
    },
    async press(as, label) {
      const found = (await chat(GROUP)).findLast(({ card }) =>
        card?.buttons.some((one) => one.label === label),
      )
      const button = found!.card!.buttons.findIndex((one) => one.label === label)
      const before = (await chat(GROUP)).length
      await post('/api/press', { as, messageId: found!.id, button })
      return (await chat(GROUP)).slice(before).map(words).join('\n')
    },
    seen: async (where) =>
      (await chat(where === 'group' ? GROUP : `private/${where.person}`))
        .filter(({ from }) => from === 'bot')
        .map(words),
    settle: async () => undefined,
    close: () => sandbox.close(),
  }
}

platformContract('sandbox', stage, { buttons: true })
