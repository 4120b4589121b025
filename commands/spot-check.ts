import {
  checkFindsNobody,
  checkNeedsGroup,
  checkTooOld,
  checkUsage,
} from '../messages/spot-check-commands.ts'
import { askedPost } from '../messages/spot-check-posts.ts'
import { checkStarted, notAsked } from '../messages/spot-checks.ts'
import { SECOND } from '../policy/calendar.ts'
import { together } from '../policy/decision.ts'
import { nameOf, type Role } from '../policy/people.ts'
import { issuing, newCheck } from '../policy/spot-check/issue.ts'
import { type Asked, readAsked, type Target, targetOf } from '../policy/spot-check/target.ts'
import { command, nothing, refuse, reply } from './command.ts'

export const checkers: readonly Role[] = ['supervisor', 'manager', 'director', 'gm', 'admin']

/** S0-EX-10, S0-EX-21: a supervisor asks a group or team for a gesture; the time runs from the bot's own post. */
export const spotCheck = command<Asked>({
  words: ['抽查', '手势抽查'],
  begins: true,
  usage: '抽查 [群或组] [手势]',
  about: '发起手势抽查,5分钟内要回照片;手势不写就由机器人抽',
  example: '抽查 商超一组 剪刀手',
  who: checkers,
  rules: ['S0-EX-10', 'S0-EX-21', 'S0-SH-12'],
  read(rest, situation) {
    const asked = readAsked(situation, rest.replace(/@(?:查岗|机器人)/g, ''))
    return 'unknown' in asked ? { hint: checkUsage(asked.unknown) } : { input: asked }
  },
  decide(asked, situation) {
    const { world, cal, now, at, sender, group, message, policy } = situation
    if (now - at > policy.spotChecks.answerSec * SECOND)
      return refuse(situation, checkTooOld(cal.clockOf(at), cal.clockOf(now)))
    const target = targetOf(situation, asked, group)
    if (!target) return refuse(situation, checkNeedsGroup())
    const check = newCheck(situation, ownOf(target), {
      gesture: asked.gesture,
      by: sender.id,
      key: message.key,
    })
    if (check.required.length === 0) {
      const why = check.excluded.map((one) => notAsked(nameOf(world, one.personId), one.why))
      return refuse(situation, checkFindsNobody(check.scope, why))
    }
    const elsewhere = check.groupId !== group?.id
    return together(
      { facts: issuing(situation, check), say: [askedPost(situation, check)] },
      elsewhere
        ? reply(
            situation,
            checkStarted({
              ...{ scope: check.scope, group: target.group.name },
              ...{ count: check.required.length, deadline: cal.clockOf(check.deadline) },
            }),
          )
        : nothing,
    )

    /** A supervisor who names nobody means, where the rulebook says so, only his own people. */
    function ownOf(whole: Target): Target {
      const named = asked.channel || asked.team || asked.groupId
      const own = !named && policy.spotChecks.defaultTarget === 'own' && sender.role === 'supervisor'
      return own ? { ...whole, under: sender.id } : whole
    }
  },
})
