import type { MessageEvent } from '../../../policy/transcript.ts'
import { clockOf, type Scene, secondsOf } from './scene.ts'
import { type Tally, tallies } from './tally.ts'

/** S0-EX-23, S0-ORG-08: 留电, 带访, 咨询, CALL and 派单 as they come in; each person's messages add up to his tally. */
export const numbers = (scene: Scene): MessageEvent[] => [
  ...tallies(scene).flatMap((tally) => ofPerson(scene, tally)),
  ...namedLeads(scene),
  ...slips(scene),
]

function ofPerson(
  scene: Scene,
  { group, who, leads, visits, consultations, calls, leaflets }: Tally,
): MessageEvent[] {
  const booth = group === 'mall' || group === 'community'
  const named = namedLeads(scene).filter((lead) => lead.from === who).length
  const reported = (word: string, total: number, times: number, unit = 1) =>
    parts(scene, `${word}/${who}`, total / unit, times).map((count, index, all) => {
      const clock = momentOf(scene, `${word}/${who}/${index}`, index, all.length)
      return scene.say(group, clock, who, written(scene, who, word, count * unit, clock))
    })
  return [
    ...reported('留电', leads - named, booth ? 3 : group === 'outreach' ? 1 : 2),
    ...reported('带访', visits, visits),
    ...reported('咨询', consultations, 1),
    ...reported('CALL', calls ?? 0, 2),
    ...reported('派单', leaflets ?? 0, 2, 10),
  ]
}

/** As people type it: mostly plain, now and then glued, in full width, with the measure word or in Chinese numerals. */
function written(scene: Scene, who: string, word: string, count: number, clock: string): string {
  const habit = scene.int(`habit/${who}/${word}/${clock}`, 1, 24)
  if (word === 'CALL') return habit <= 6 ? `call ${count}` : `CALL ${count}`
  if (habit === 1) return `${word}${count}`
  if (habit === 2) return `${word} ${count}组`
  if (habit === 3 && count < 10) return `${word} ${'零一二三四五六七八九'[count]}`
  if (habit === 4) return `${word} ${String(count).replace(/\d/g, (digit) => '0123456789'[Number(digit)]!)}`
  return `${word} ${count}`
}

/** Splits a total into so many positive parts, uneven as life is. */
function parts(scene: Scene, question: string, total: number, times: number): number[] {
  const count = Math.min(times, total)
  let left = total
  return Array.from({ length: count }, (_, index) => {
    const share = Math.floor(left / (count - index))
    const swing = Math.floor(share / 4)
    const part = index === count - 1 ? left : share + scene.int(`${question}/part/${index}`, -swing, swing)
    left -= part
    return part
  })
}

/** Spreads a person's reports over 10:20 to 17:50, in their order. */
function momentOf(scene: Scene, question: string, index: number, count: number): string {
  const [from, to] = [secondsOf('10:20'), secondsOf('17:50')]
  const span = (to - from) / count
  return clockOf(from + Math.floor(span * index) + scene.int(`clock/${question}`, 0, Math.floor(span) - 1))
}

/** Clients by name and phone. */
function namedLeads(scene: Scene): MessageEvent[] {
  const [first, second] = scene.team('四组', '大客户').staff
  return [
    scene.say('ka', '11:26:14', first!, '留电 赵先生 13700002222'),
    scene.say('ka', '15:08:51', second!, '留电 钱女士 13611112222'),
  ]
}

/** A client whom a colleague has reported already; a slip of the thumb that must not be acted on. */
function slips(scene: Scene): MessageEvent[] {
  const [, second] = scene.team('四组', '大客户').staff
  const [passerBy] = scene.outreach('二组', '动线拦截').staff
  return [
    scene.say('ka', '13:44:02', second!, '留电 赵先生 13700002222'),
    scene.say('outreach', '11:55:30', passerBy!, '留店 3'),
    scene.say('outreach', '11:56:04', passerBy!, '留电 3'),
  ]
}
