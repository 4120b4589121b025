import { type Day, dateOf } from '../calendar.ts'
import type { Verdict } from '../ledger/state.ts'
import { isSales, mustVisit } from '../metric/must-visit.ts'
import { peopleOf } from '../metric/team.ts'
import { type Total, totalOf } from '../metric/total.ts'
import type { PersonThen } from '../people.ts'
import type { Policy } from '../policy.ts'
import type { Scene } from '../situation.ts'
import { yuan } from '../text.ts'
import { isWorkday } from '../workday.ts'
import { clearedOn, shortStreak } from './streak.ts'

const REWARD = 'S0-EX-02'
const FORFEIT = 'S0-EX-03'
const DOUBLED = 'S0-EX-04'

/** S0-EX-02 to S0-EX-04: what each sales person of a channel brought on a weekday, and what follows. */
export function visitVerdicts(scene: Scene, channel: string, day: Day, occasion: string): Verdict[] {
  const at = scene.cal.momentOn(day, '12:00')
  const policy = scene.policyOn(at)
  if (!isWorkday(policy, day) || !policy.daily.visits.channels.includes(channel)) return []
  return peopleOf(scene, channel, at)
    .filter((person) => person.role === 'staff' && isSales(policy, person.staffType))
    .flatMap((person): Verdict[] => {
      const visits = totalOf(scene, [person.id], day, 'visits')
      if (visits.count >= policy.daily.visits.least)
        return policy.daily.visits.period === 'week' ? [] : reward(policy, person, visits, { day, occasion })
      if (policy.daily.visits.forfeitMode === 'off' || !mustVisit(scene, person.id, day)) return []
      if (clearedOn(scene, person.id, day)) return []
      return [forfeit(policy, person, visits, shortStreak(scene, person.id, day), day, occasion)]
    })
}

/** S0-EX-02: so much for each visit of a day, or of the `span` of days that is rewarded as one. */
export function reward(
  policy: Policy,
  person: PersonThen,
  { count, evidence }: Total,
  { day, occasion, span = dateOf(day) }: { day: Day; occasion: string; span?: string },
): Verdict[] {
  const each = policy.fenOf(REWARD)
  if (each === null) return []
  const inUnit = (fen: number) => yuan(fen, policy.unitOf(REWARD))
  return [
    {
      key: `${REWARD}/${person.id}/${occasion}`,
      rule: REWARD,
      subject: { person: person.id },
      kind: 'reward',
      amountFen: each * count,
      occasion,
      day,
      because: `${person.name}${span}带访${count}组,满${policy.daily.visits.least}组,每组奖励${inUnit(each)}`,
      evidence,
      arithmetic: [`${inUnit(each)}×${count}组=${inUnit(each * count)}`],
    },
  ]
}

/** A record of the clause's own words. Nobody is ever asked to do it: the substitute is what the group hears of. */
function forfeit(
  policy: Policy,
  person: PersonThen,
  { count, evidence }: Total,
  streak: number,
  day: Day,
  occasion: string,
): Verdict {
  const { least, perMissingUnit, exponential, substitute } = policy.daily.visits
  const unit = unitFor(policy, person.gender)
  const missing = perMissingUnit ? least - count : 1
  const multiplier = missing * (streak < 2 ? 1 : exponential ? 2 ** (streak - 1) : 2)
  const rule = streak < 2 ? FORFEIT : DOUBLED
  const again = streak < 2 ? '' : `,连续第${streak}天`
  return {
    key: `${rule}/${person.id}/${occasion}`,
    rule,
    subject: { person: person.id },
    kind: 'forfeit',
    amountFen: null,
    occasion,
    day,
    because: `${person.name}${dateOf(day)}带访${count}组,未满${least}组${again}`,
    evidence,
    arithmetic: [
      `原文:${unit}`,
      ...(perMissingUnit ? [`少${missing}组,按组计`] : []),
      ...(streak < 2 ? [] : [`连续第${streak}天`]),
      `记${multiplier}倍,只记录不执行,以「${substitute}」代替`,
    ],
    forfeit: { text: unit, multiplier },
  }
}

/** `俯卧撑40个`. Gender not known: the smaller one (S0-EX-03). */
function unitFor({ daily }: Policy, gender: 'm' | 'f' | undefined): string {
  const { m, f } = daily.visits.forfeit
  const { text, count } = gender ? daily.visits.forfeit[gender] : (f.count ?? 0) <= (m.count ?? 0) ? f : m
  return count === null ? text : `${text}${count}个`
}
