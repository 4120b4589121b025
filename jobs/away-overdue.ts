import { z } from 'zod'
import { awayOverdue } from '../messages/away.ts'
import { nameOf } from '../policy/people.ts'
import { notice } from './job.ts'

/** S0-KA-17: the announced time is over and he has not said that he is back. */
export const awayIsOverdue = notice({
  name: 'away-overdue',
  data: z.object({ id: z.string(), personId: z.string() }),
  title: () => '提醒离岗到时的人返岗',
  run({ id, personId }, { world, cal }) {
    const absences = world.away.of[personId] ?? []
    const away = absences.find((one) => one.id === id)
    if (!away || away.backAt !== undefined) return { cancel: `${id} is over` }
    const later = absences.some(({ until }) => until > away.until)
    if (later) return { cancel: `${id} was extended` }
    const text = awayOverdue({
      name: nameOf(world, away.personId),
      reason: away.reason,
      until: cal.clockOf(away.until),
    })
    return { done: { facts: [], say: [{ to: { group: away.groupId }, text, mentions: [away.personId] }] } }
  },
})
