import type { GestureId, MessageEvent } from '../../../policy/transcript.ts'
import { clockOf, type Scene, secondsOf } from './scene.ts'

/** How somebody answers who does not simply answer in time: `after` in seconds; null for no answer at all. */
type Answer = { after?: number; gesture?: GestureId; blurry?: boolean } | null
type Check = {
  group: string
  channel: string
  squad: string
  clock: string
  text: string
  gesture: GestureId
  odd?: Record<string, Answer>
}

/** S0-EX-10 to S0-EX-12, S0-SH-12: the supervisors' checks of the day and who answers how. */
export function spotChecks(scene: Scene): MessageEvent[] {
  const mall = (squad: string) => scene.team(squad, '商超外展')
  const community = (squad: string) => scene.team(squad, '社区巡展')
  const checks: Check[] = [
    {
      ...{ group: 'mall', channel: '商超外展', squad: '一组', clock: '10:40:00' },
      ...{ text: '抽查 商超一组 剪刀手', gesture: 'victory' as const },
      odd: {
        [mall('一组').sales[1]!]: { after: 299 },
        [mall('一组').outreach[1]!]: { gesture: 'thumbs_up' },
        [mall('一组').outreach[2]!]: { after: 301 },
        [mall('一组').outreach[3]!]: null,
      },
    },
    {
      ...{ group: 'mall', channel: '商超外展', squad: '二组', clock: '11:24:30' },
      ...{ text: '抽查 商超二组 比耶', gesture: 'victory' as const },
    },
    {
      ...{ group: 'agency', channel: '二手房推介', squad: '一组', clock: '14:05:00' },
      ...{ text: '抽查 二手房一组 点赞', gesture: 'thumbs_up' as const },
      odd: { [scene.team('一组', '二手房推介').sales[1]!]: null },
    },
    {
      // One of them has said that he takes a client to the showroom, one is back too late from lunch.
      ...{ group: 'mall', channel: '商超外展', squad: '三组', clock: '14:30:00' },
      ...{ text: '抽查 商超三组 比六', gesture: 'call' as const },
      odd: { [mall('三组').sales[0]!]: null, [mall('三组').outreach[1]!]: null },
    },
    {
      ...{ group: 'community', channel: '社区巡展', squad: '二组', clock: '15:20:00' },
      ...{ text: '抽查 社区二组 OK', gesture: 'ok' as const },
      odd: {
        [community('二组').sales[1]!]: { after: 141, blurry: true },
        [community('二组').outreach[0]!]: null,
      },
    },
    {
      ...{ group: 'community', channel: '社区巡展', squad: '四组', clock: '16:40:00' },
      ...{ text: '抽查 社区四组 拳头', gesture: 'fist' as const },
    },
  ]
  return checks.flatMap((check) => run(scene, check))
}

function run(scene: Scene, { group, channel, squad, clock, text, gesture, odd = {} }: Check): MessageEvent[] {
  const { leader, staff } = scene.team(squad, channel)
  const answers = [leader, ...staff].flatMap((who) => {
    const answer = who in odd ? odd[who]! : {}
    if (!answer) return []
    const question = `check/${who}/${clock}`
    const after = answer.after ?? scene.int(question, 24, 265)
    const seen = { gesture: answer.gesture ?? gesture, people: 1, ...(answer.blurry && { blurry: true }) }
    return [scene.say(group, clockOf(secondsOf(clock) + after), who, { photo: scene.photo(question, seen) })]
  })
  return [scene.say(group, clock, leader, text), ...answers]
}
