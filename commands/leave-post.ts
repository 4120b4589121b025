import {
  awayNeedsMinutes,
  awayNeedsReason,
  awayTooLong,
  awayUsage,
  postLeft,
  stillAsked,
} from '../messages/away.ts'
import { readAbsence } from '../policy/away/read.ts'
import type { AwayKind } from '../policy/away/state.ts'
import { MINUTE, SECOND } from '../policy/calendar.ts'
import { together } from '../policy/decision.ts'
import { wake } from '../policy/schedule/state.ts'
import { openChecks } from '../policy/spot-check/view.ts'
import { maskPhones } from '../policy/text.ts'
import { command, reply } from './command.ts'

/** S0-KA-17: leaving the post is announced in the group. Within his time he is not asked to answer checks (G10). */
export const leavePost = command<{ reason: string; minutes: number; kind: AwayKind | null }>({
  words: ['离岗', '报备离岗', '离岗报备'],
  usage: '离岗 <原因> <分钟> [公/私]',
  about: '离开岗位前在群里报备,期间免手势抽查',
  example: '离岗 送客户到展厅 40 公',
  who: 'all',
  where: 'group',
  rules: ['S0-KA-17'],
  read(rest, { policy }) {
    const { reason, minutes, kind } = readAbsence(rest)
    if (!reason && minutes === null) return { hint: awayUsage() }
    if (minutes === null) return { hint: awayNeedsMinutes(maskPhones(reason).slice(0, 60)) }
    if (!reason) return { hint: awayNeedsReason(minutes) }
    const { mostMin } = policy.away
    if (minutes > mostMin) return { hint: awayTooLong(minutes, mostMin) }
    return { input: { reason: maskPhones(reason).slice(0, 60), minutes, kind } }
  },
  decide({ reason, minutes, kind }, situation) {
    const { world, cal, at, sender, message, group } = situation
    const id = `away/${world.away.count + 1}`
    const until = at + minutes * MINUTE
    const asked = openChecks(situation).find(
      ({ required, answered, issuedAt }) =>
        issuedAt < at && required.includes(sender.id) && !answered.includes(sender.id),
    )
    const said = postLeft({
      ...{ name: sender.name, at: cal.clockOf(at), reason, kind, minutes },
      until: cal.clockOf(until),
    })
    return together(
      {
        facts: [
          {
            kind: 'postLeft',
            away: { id, personId: sender.id, groupId: group!.id, reason, kind, at, until, key: message.key },
          },
          wake({
            id: `away-overdue/${id}`,
            at: until + SECOND,
            kind: 'away-overdue',
            data: { id, personId: sender.id },
          }),
        ],
        say: [],
      },
      reply(
        situation,
        asked ? said + stillAsked(cal.clockOf(asked.issuedAt), cal.clockOf(asked.deadline)) : said,
      ),
    )
  },
})
