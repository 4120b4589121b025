import {
  answerElsewhere,
  answerForReview,
  answerForwarded,
  answerLate,
  answerPassed,
  answerPassedLateDelivery,
  answerUnusable,
  answerUsed,
  answerWrong,
} from '../messages/check-answers.ts'
import { faultWords } from '../messages/photo-words.ts'
import type { Decision } from '../policy/decision.ts'
import { nothing, together } from '../policy/decision.ts'
import type { Fact } from '../policy/facts.ts'
import type { Situation } from '../policy/situation.ts'
import { gestureHold, gestureName } from '../policy/spot-check/gestures.ts'
import { isOpen, ruleUntil } from '../policy/spot-check/issue.ts'
import { lateness } from '../policy/spot-check/lateness.ts'
import { earlierUse, isVoid, standingOf, worthOf } from '../policy/spot-check/result.ts'
import type { Answer, SpotCheck } from '../policy/spot-check/state.ts'
import { tidyText } from '../policy/text.ts'
import { refuse, reply } from './command.ts'
import type { Listener } from './listen.ts'
import { reviewOf, sampled, shownIn } from './photo-review.ts'

/**
 * Any photo is remembered, so that the same picture cannot serve twice; one from somebody who has an open or just closed
 * check in this group is his answer to it, by its send time. It is told at once what a photo is worth (S0-EX-10, G14).
 */
export const answerCheck: Listener = (situation) => {
  const { message, sender, at, group } = situation
  if (message.photos.length === 0) return null
  const check = meantBy(situation)
  const mine = check && check.groupId === group?.id ? check : undefined
  const shown = message.photos.map(
    ({ hash }): Fact => ({
      kind: 'photoShown',
      hash,
      use: { personId: sender.id, at, key: message.key, ...(mine ? { checkId: mine.id } : {}) },
    }),
  )
  if (mine) return together({ facts: shown, say: [] }, answering(situation, mine))
  const hint = check && isOpen(check, situation.now) && !message.text ? elsewhere(situation, check) : nothing
  return { facts: [...shown, ...hint.facts], say: hint.say }
}

/** Words that say what else a picture is for. */
const otherUse = /^(?:展位签到|签到|打卡|补打卡|上班|下班|日报)/

/** The check that somebody's photo answers: the latest that was issued to him by then and is open or just over. */
function meantBy(situation: Situation): SpotCheck | undefined {
  const { world, sender, at, message } = situation
  if (otherUse.test(tidyText(message.text))) return undefined
  const check = world.spotChecks.checks.findLast(
    ({ issuedAt, required }) => issuedAt <= at && required.includes(sender.id),
  )
  return check && at <= ruleUntil(situation, check) && !isVoid(world, check) ? check : undefined
}

function answering(situation: Situation, check: SpotCheck): Decision {
  const { world, message, sender, at } = situation
  const answer: Answer = {
    ...{ personId: sender.id, at, key: message.key, photos: message.photos },
    ...(message.forwarded ? { forwarded: true } : {}),
  }
  const before = standingOf(world, check, sender.id).result
  const fact: Fact = { kind: 'spotCheckAnswered', checkId: check.id, answer }
  if (before === 'passed' || before === 'excused' || (at > check.deadline && before !== 'missing')) {
    return { facts: [fact], say: [] }
  }
  return together({ facts: [fact], say: [] }, told(situation, check, answer))
}

/** What its sender is told of an answer. */
function told(situation: Situation, check: SpotCheck, answer: Answer): Decision {
  const { world, cal, now, at, sender } = situation
  const open = isOpen(check, now)
  const [clock, deadline] = [cal.clockOf(at), cal.clockOf(check.deadline)]
  const base = { name: sender.name, at: clock, deadline, open }
  const worth = worthOf(world, check, answer)
  if (worth === 'forwarded') return refuse(situation, answerForwarded(base))
  if (worth === 'used') {
    const uses = answer.photos.map(({ hash }) => earlierUse(world.spotChecks.uses, check, answer, hash))
    const usedAt = cal.dateClockOf(uses.find(Boolean)!.at)
    return refuse(situation, answerUsed({ ...base, usedAt }))
  }
  if (worth === 'unusable') {
    const { fault } = answer.photos.find((photo) => photo.fault)!
    return refuse(situation, answerUnusable({ ...base, why: faultWords[fault!] }))
  }
  if (at > check.deadline) {
    return reply(situation, answerLate({ ...base, late: lateness(check, at) }))
  }
  const gesture = gestureName(check.gesture)
  if (worth === 'right')
    return together(
      reply(situation, open ? answerPassed({ ...base, gesture }) : answerPassedLateDelivery(base)),
      sampled(situation, check, answer),
    )
  if (worth === 'unsure' || !open || hasRetaken(situation, check, answer))
    return reply(situation, answerForReview(base), reviewOf(situation, check, answer))
  const shown = shownIn(answer.photos.at(-1)!, check.gesture)
  return refuse(situation, answerWrong({ ...base, seen: shown, gesture, hold: gestureHold(check.gesture) }))
}

/** Who has been told once what our eyes saw in his photo is not told again: a human sees the next one. */
const hasRetaken = ({ world }: Situation, check: SpotCheck, answer: Answer): boolean =>
  answer.photos.some(({ eye }) => eye) &&
  check.answers.some(
    (one) =>
      one.personId === answer.personId && one.key !== answer.key && worthOf(world, check, one) === 'wrong',
  )

function elsewhere(situation: Situation, check: SpotCheck): Decision {
  const { world, cal, sender } = situation
  if (standingOf(world, check, sender.id).result !== 'missing') return nothing
  const group = world.groups[check.groupId]?.name ?? ''
  return refuse(situation, answerElsewhere({ group, deadline: cal.clockOf(check.deadline) }))
}
