import { BETWEEN } from '../../../../bot/platforms/wechat/fold.ts'
import { worldFile } from '../../../../policy/transcript/world-file.ts'
import { liveWechat, type Over } from '../../../support/live-wechat.ts'
import { until } from '../../../wechat/recording-inlet.ts'
import type { Saying } from '../../../wechat/test-puppet.ts'
import { platformContract, type Staged, stagedTeam } from '../contract.ts'

async function stage(over: Over): Promise<Staged> {
  const live = await liveWechat(worldFile.parse(stagedTeam), over)
  const { store, gateway, user, chat, now } = live
  const said = new Map<string, Saying>()
  const expected = new Set<string>()
  let last = ''

  async function say(saying: Saying): Promise<string> {
    const id = await gateway.say({ at: now(), ...saying })
    const key = `wechat/${saying.room ?? saying.from}/${id}`
    said.set(key, { ...saying, id })
    expected.add(key)
    last = key
    return key
  }
  const quoting = (text: string, quoted: string | undefined) => {
    const { from, text: words } = said.get(quoted ?? '') ?? {}
    return words === undefined ? text : `「${from}:${words}」\n- - - - - - - - - - - - - - -\n${text}`
  }
  const room = chat('ka')

  return {
    store,
    say: (from, text, { privately = false, replyTo } = {}) =>
      say({
        from: user(from),
        text: quoting(text, replyTo).replace('@查岗 ', '@查岗\u2005'),
        ...(!privately && { room }),
      }),
    photo: (from, bytes) => say({ from: user(from), room, image: bytes }),
    location: (from, { lat, lng, label }) =>
      say({ from: user(from), room, location: { lat, lng, name: label } }),
    async recall(key) {
      const { from, id } = said.get(key)!
      await gateway.say({ from, room, recalls: id, at: now() })
      expected.add(`recall/${key}`)
    },
    press: () => Promise.reject(new Error('WeChat has no buttons')),
    async seen(where) {
      const to = where === 'group' ? room : user(where.person)
      const own = (await gateway.said()).filter((one) => one.to === to)
      return own.flatMap((one) => (one.kind === 'text' ? one.text.split(BETWEEN) : [one.name]))
    },
    async redeliver() {
      await gateway.say(said.get(last)!)
    },
    async settle() {
      await until('all is handled', async () => {
        const keys = new Set((await store.causes({})).map(({ key }) => key))
        return [...expected].every((key) => keys.has(key))
      })
      await live.house.idle()
    },
    close: () => live.close(),
  }
}

platformContract('wechat in this process', () => stage('account'), { buttons: false })
platformContract('wechat over a gateway’s gRPC', () => stage('gateway'), { buttons: false })
