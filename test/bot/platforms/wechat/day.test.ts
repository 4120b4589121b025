import { expect, test } from 'vitest'
import { loadPack, packsWith } from '../../../../bot/packs.ts'
import { MINUTE, SECOND } from '../../../../policy/calendar.ts'
import { phraseOf } from '../../../../policy/sign-in/phrase.ts'
import { slotsOn } from '../../../../policy/sign-in/slot.ts'
import { sceneAt } from '../../../../policy/situation.ts'
import { worldFile } from '../../../../policy/transcript/world-file.ts'
import { cal } from '../../../support/chat.ts'
import { liveWechat } from '../../../support/live-wechat.ts'
import { type Gateway, startGateway } from '../../../wechat/gateway.ts'
import { quick } from '../../../wechat/over-gateway.ts'
import { until } from '../../../wechat/recording-inlet.ts'

const DAY = '2021-04-12'
const names = Array.from({ length: 160 }, (_, index) => `销售${index}`)
const absent = names[159]!
const group = (index: number) => `ka${index % 4}`

const team = worldFile.parse({
  pack: 'yundi',
  start: `${DAY}T09:00:00`,
  randomChecks: false,
  people: [
    ...names.map((name) => ({ name, team: '一组', channel: '大客户', leader: '何二' })),
    { name: '何二', role: 'supervisor', channel: '大客户', leader: '郑经理' },
    { name: '郑经理', role: 'manager' },
  ],
  groups: [0, 1, 2, 3].map((index) => ({
    id: `ka${index}`,
    name: `大客户${index}群`,
    purpose: '大客户',
    people: [...names.filter((_, at) => at % 4 === index), '何二'],
  })),
})

test('a day of 160 people, the gateway killed in each sign-in: nobody who did his part is fined, who did not is', async () => {
  // A machine that is slow for a moment is no break: only the kills are.
  const live = await liveWechat(team, 'process', { times: { ...quick, deafAfterMs: 20_000 } })
  let gateway: Gateway = live.gateway
  const scene = async () => sceneAt(await live.store.world(), packsWith(loadPack('yundi')), live.now())

  async function signIn(people: readonly string[], phrase: string) {
    for (const name of people)
      await gateway.say({
        from: live.user(name),
        room: live.chat(group(names.indexOf(name))),
        text: `签到 ${phrase}`,
        at: live.now(),
      })
  }
  const heard = async () => (await live.store.causes({})).filter(({ kind }) => kind === 'message').length

  try {
    const slots = slotsOn(await scene(), DAY, '大客户').slice(0, 3)
    expect(slots).toHaveLength(3)
    for (const [index, { opensAt, clock, deadline }] of slots.entries()) {
      await live.runTo(opensAt + 10 * SECOND)
      const phrase = phraseOf(await scene(), DAY, clock)
      const before = await heard()
      await signIn(names.slice(0, 80), phrase)
      await until('the first half', async () => (await heard()) === before + 80)

      await gateway.close()
      await until('it is not read', () => !live.platform.reading())
      await live.runTo(opensAt + 4 * MINUTE)
      const { endpoint } = gateway
      gateway = await startGateway({ endpoint, members: live.members, rooms: live.rooms })
      await gateway.login()
      await until('it is read again', () => live.platform.reading(), 30_000)
      expect((await live.store.world()).outages.length).toBeGreaterThan(index)

      await live.runTo(deadline + MINUTE) // too late, were it not for the break
      await signIn(names.slice(80, 159), phrase)
      await until('the second half', async () => (await heard()) === before + 159)
      await live.runTo(deadline + 8 * MINUTE) // by then it has ended, and the next one has not begun
    }
    await live.house.idle()
    const { entries } = (await live.store.world()).ledger
    const fines = Object.values(entries).filter(({ occasion }) => occasion.startsWith('slot/'))
    expect(fines.map(({ subject }) => subject)).toEqual(slots.map(() => ({ person: absent })))
    const asked = (await live.store.posts({})).filter(({ post }) => post.text.includes('请再发一次'))
    const again = slots.map(({ opensAt }) => cal.clockOf(opensAt + 4 * MINUTE).slice(0, 5))
    const texts = again.flatMap((clock) => Array(4).fill(expect.stringContaining(`至${clock}`)))
    expect(asked.map(({ post }) => post.text)).toEqual(texts)
  } finally {
    await live.close()
    await gateway.close()
  }
}, 120_000)
