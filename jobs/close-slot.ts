import { z } from 'zod'
import { amountOf, because, fineLines } from '../messages/ledger.ts'
import { outageNote } from '../messages/outage-words.ts'
import { placeReviewKey, placeReviewTitle, reviewPlace, slotClosed } from '../messages/sign-ins.ts'
import { SECOND } from '../policy/calendar.ts'
import type { Post } from '../policy/decision.ts'
import { subjectName } from '../policy/ledger/balance.ts'
import type { Entry } from '../policy/ledger/state.ts'
import { close } from '../policy/occasion.ts'
import { channelGroup } from '../policy/org/channel-group.ts'
import { leaderOf } from '../policy/people.ts'
import { type SlotResult, slotResults } from '../policy/sign-in/result.ts'
import { type Slot, slotName, slotOf } from '../policy/sign-in/slot.ts'
import { slotOccasion } from '../policy/sign-in/slot-occasion.ts'
import type { Scene } from '../policy/situation.ts'
import { job } from './job.ts'

/** A second after the deadline: who was there, who was not, and the fines that follow (S0-KA-16, S0-KA-25). */
export const closeSlot = job({
  name: 'close-slot',
  data: z.object({ id: z.string() }),
  title: ({ id }) => `关闭签到 ${id.split('/')[1]} ${id.split('/')[3]}`,
  run({ id }, scene) {
    const slot = slotOf(scene, id)
    if (!slot) return { cancel: `the rulebook has no ${id}` }
    if (scene.now <= slot.deadline) return { snoozeUntil: slot.deadline + SECOND }
    const results = slotResults(scene, slot)
    if (results.length === 0) return { cancel: `nobody had to sign in at ${id}` }
    const { facts, entered } = close(slotOccasion, id, scene)
    const group = channelGroup(scene, slot.channel)
    const say: Post[] = group ? [{ to: { group: group.id }, ...summary(scene, slot, results, entered) }] : []
    return { done: { facts, say: [...say, ...reviews(scene, slot, results, entered)] } }
  },
})

function summary(
  scene: Scene,
  slot: Slot,
  results: readonly SlotResult[],
  entered: readonly Entry[],
): Pick<Post, 'text' | 'card'> {
  const { cal, world } = scene
  const of = (result: SlotResult['result']) => results.filter((one) => one.result === result)
  const names = (result: SlotResult['result']) => of(result).map(({ person }) => person.name)
  const excused = names('excused')
  const head = slotClosed({
    channel: slot.channel,
    slot: slotName(slot),
    required: results.length - excused.length,
    onTime: of('onTime').length,
    late: of('late').map(({ person, at }) => ({ name: person.name, clock: at ? cal.clockOf(at) : '' })),
    missing: names('missing'),
    wrongPhrase: names('wrongPhrase'),
    wrongPlace: names('wrongPlace'),
    excused,
    outage: outageNote(scene, slot.opensAt, slot.deadline),
  })
  const fines = fineLines(entered, ({ subject }) => subjectName(world, subject))
  const lines = [...head.split('\n').slice(1), ...fines.split('\n').filter(Boolean)]
  return {
    text: [head, fines].filter(Boolean).join('\n'),
    card: {
      key: slot.id,
      title: head.split('\n')[0]!,
      tone: entered.length > 0 ? 'warn' : 'good',
      lines,
      buttons: entered.length > 0 ? [{ label: '确认罚款', text: '确认罚款', style: 'primary' }] : [],
    },
  }
}

/** A place that did not match is looked at by the leader before anything is confirmed. */
function reviews(
  { world }: Scene,
  slot: Slot,
  results: readonly SlotResult[],
  entered: readonly Entry[],
): Post[] {
  return results
    .filter(({ result }) => result === 'wrongPlace')
    .flatMap(({ person }): Post[] => {
      const leader = leaderOf(world, person.id, slot.at)
      const fine = entered.find(({ subject }) => 'person' in subject && subject.person === person.id)
      if (!leader || !fine) return []
      const text = reviewPlace(fine.id, person.name, because(fine), amountOf(fine))
      return [
        {
          to: { person: leader.id },
          text,
          card: {
            key: placeReviewKey(fine.id),
            title: placeReviewTitle(fine.id),
            tone: 'warn',
            lines: [text],
            buttons: [
              { label: '属实,确认', text: `确认 ${fine.id}`, style: 'danger' },
              { label: '地点没问题,免除', text: `免除 ${fine.id} 主管复核地点属实` },
            ],
          },
        },
      ]
    })
}
