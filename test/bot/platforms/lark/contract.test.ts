import { worldFile } from '../../../../policy/transcript/world-file.ts'
import { type LiveLark, liveLark } from '../../../support/live-lark.ts'
import { platformContract, type Staged, stagedTeam } from '../contract.ts'

async function stage(mode: 'ws' | 'webhook'): Promise<Staged> {
  const live = await liveLark({
    file: worldFile.parse(stagedTeam),
    mode,
    sim: { app: { encryptKey: 'key' } },
  })
  const { sim, store } = live
  const group = live.chat('ka')
  let lastEvent: string | null = null

  const heard = (sent: { message_id: string; event_id: string | null }) => {
    lastEvent = sent.event_id
    return `lark/${sent.message_id}`
  }
  const where = (from: string, privately: boolean) =>
    privately ? sim.dmChat(live.user(from)).chat_id : group

  return {
    store,
    async say(from, text, { privately = false, replyTo } = {}) {
      const said = text.replace('@查岗', '{{bot}}')
      const reply = replyTo ? { reply_to: replyTo.slice('lark/'.length) } : {}
      return heard(sim.sendText(where(from, privately), live.user(from), said, reply))
    },
    photo: async (from, bytes) => heard(sim.sendImage(group, live.user(from), bytes)),
    location: async (from, { lat, lng, label }) =>
      heard(
        sim.sendLocation(group, live.user(from), { name: label, latitude: `${lat}`, longitude: `${lng}` }),
      ),
    async recall(key) {
      const id = key.slice('lark/'.length)
      sim.recall(id, sim.messages.get(id)!.sender.id!)
    },
    press: (from, label) => pressed(live, from, label),
    async seen(at) {
      const chat = at === 'group' ? group : sim.dmChat(live.user(at.person)).chat_id
      return sim
        .sent({ chat_id: chat, kind: ['message', 'reply', 'card_update'] })
        .map(({ text, card }) => text ?? JSON.stringify(card))
    },
    async redeliver() {
      sim.delivery.redeliver(lastEvent!)
    },
    settle: () => live.settle(),
    close: () => live.close(),
  }
}

/** Presses the newest button of that label that anybody was shown; answers the toast. */
async function pressed({ sim, user }: LiveLark, from: string, label: string): Promise<string> {
  const card = sim
    .sent({ kind: ['message', 'reply', 'card_update'] })
    .findLast((one) => one.card && JSON.stringify(one.card).includes(`"${label}"`))
  if (!card?.message_id) throw new Error(`no card with ${label}`)
  const { toast, msg } = await sim.click(card.message_id, user(from), { text: label }, { force: true })
  return toast?.content ?? msg
}

platformContract('lark over a long connection', () => stage('ws'), { buttons: true })
platformContract('lark over a webhook', () => stage('webhook'), { buttons: true })
