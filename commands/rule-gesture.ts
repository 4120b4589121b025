import { severalOfThatName, tooMany } from '../messages/errors.ts'
import {
  ruledAlready,
  ruledFits,
  ruledMismatch,
  rulingNoPerson,
  rulingNoPhoto,
  rulingNotAsked,
  rulingNotYours,
  rulingOfOther,
  rulingOwn,
  rulingTooLate,
  rulingUsage,
  rulingVoid,
} from '../messages/spot-check-commands.ts'
import { together } from '../policy/decision.ts'
import { isAbove, isManager, leaderOf, nameOf, type Person } from '../policy/people.ts'
import { personMeant } from '../policy/person-meant.ts'
import type { Situation } from '../policy/situation.ts'
import { isOpen, ruleUntil } from '../policy/spot-check/issue.ts'
import { isVoid, standingOf } from '../policy/spot-check/result.ts'
import type { SpotCheck } from '../policy/spot-check/state.ts'
import { command, refuse, reply } from './command.ts'
import { checkers } from './spot-check.ts'

/** S0-EX-10: within 30 minutes of the close a supervisor says that a photo does not show the gesture: a miss. */
export const gestureMismatch = ruling('手势不符', false, '看图判定某人的抽查照片手势不符,按未通过处理')

/** Takes 手势不符 back, or settles a photo that the machine could not judge. */
export const gestureFits = ruling('手势通过', true, '看图判定某人的抽查照片算通过,撤回手势不符')

/** As many people as one message judges: each is answered by a line of its own. */
const MOST = 10

function ruling(word: string, fits: boolean, about: string) {
  return command<string[]>({
    words: [word],
    usage: `${word} @姓名`,
    about,
    example: `${word} @张三`,
    who: checkers,
    rules: ['S0-EX-10'],
    glued: true,
    read(rest, situation) {
      const named = rest.split(/[\s,、@]+/).filter(Boolean)
      const names = named.length > 0 ? named : senderAnswered(situation)
      return names.length > 0 ? { input: names } : { hint: rulingUsage() }
    },
    decide: (names, situation) =>
      names.length > MOST
        ? refuse(situation, tooMany(word, names.length, MOST))
        : together(...[...new Set(names)].map((name) => rule(name, fits, situation))),
  })
}

function rule(name: string, fits: boolean, situation: Situation) {
  const { sender, at, now, cal, message } = situation
  const person = personMeant(situation, name)
  if (person === 'several') return refuse(situation, severalOfThatName(name))
  if (person === 'unknown') return refuse(situation, rulingNoPerson(name))
  const check = lastAsked(situation, person)
  if (!check) return refuse(situation, rulingNotAsked(person.name))
  const hint = hindrance(situation, person, check, fits)
  if (hint) return refuse(situation, hint)
  const words = { name: person.name, by: sender.name, issuedAt: cal.clockOf(check.issuedAt) }
  const retakeBy = isOpen(check, now) ? cal.clockOf(check.deadline) : null
  const text = fits ? ruledFits(words) : ruledMismatch({ ...words, retakeBy })
  const said = reply(situation, text)
  return together(
    {
      facts: [
        {
          kind: 'gestureRuled',
          checkId: check.id,
          ruling: { personId: person.id, fits, by: sender.id, at, key: message.key },
        },
      ],
      say: [],
    },
    said,
    check.groupId === situation.group?.id
      ? together()
      : { facts: [], say: [{ to: { group: check.groupId }, text }] },
  )
}

/** Said as an answer to a photo, it means whoever sent that. */
function senderAnswered({ world, message }: Situation): string[] {
  const answer = world.spotChecks.checks
    .flatMap(({ answers }) => answers)
    .find(({ key }) => key === message.replyTo)
  return answer ? [nameOf(world, answer.personId)] : []
}

/** The last check in which he had to answer before this was said. */
const lastAsked = ({ world, at }: Situation, person: Person): SpotCheck | undefined =>
  world.spotChecks.checks.findLast(({ required, issuedAt }) => issuedAt <= at && required.includes(person.id))

/** G9: whoever has asked for the check, whoever leads him, and managers; another team's supervisor has no say in it. */
const mayRule = ({ world, sender }: Situation, person: Person, { issuedAt, issuedBy }: SpotCheck): boolean =>
  isManager(sender) || sender.id === issuedBy || isAbove(world, sender.id, person.id, issuedAt)

/** Why this cannot be ruled on now; null when it can. */
function hindrance(situation: Situation, person: Person, check: SpotCheck, fits: boolean): string | null {
  const { world, sender, at, cal } = situation
  const issuedAt = cal.clockOf(check.issuedAt)
  if (person.id === sender.id) return rulingOwn()
  if (!mayRule(situation, person, check)) {
    const leader = leaderOf(world, person.id, check.issuedAt)?.name ?? null
    return rulingNotYours(person.name, leader, check.issuedBy && nameOf(world, check.issuedBy))
  }
  if (isVoid(world, check)) return rulingVoid(issuedAt)
  const until = ruleUntil(situation, check)
  if (at > until) return rulingTooLate(person.name, issuedAt, cal.clockOf(until))
  const before = check.rulings.findLast(({ personId }) => personId === person.id)
  const { result } = standingOf(world, check, person.id)
  const isSample = world.spotChecks.samples.some(
    (one) => one.checkId === check.id && one.personId === person.id,
  )
  if (result === (fits ? 'passed' : 'mismatch') && (before || !isSample))
    return ruledAlready(person.name, fits)
  if (result === 'late' || result === 'missing' || result === 'excused')
    return rulingNoPhoto(person.name, issuedAt)
  const mayUndo = before?.by === sender.id || isManager(sender)
  if (fits && result === 'mismatch' && !mayUndo) return rulingOfOther(person.name, nameOf(world, before!.by))
  return null
}
