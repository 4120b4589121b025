import type { Week } from '../calendar.ts'
import type { Verdict } from '../ledger/state.ts'
import { daysOfWeek } from '../metric/week-days.ts'
import type { Policy } from '../policy.ts'
import type { Scene } from '../situation.ts'
import { yuan } from '../text.ts'
import { lineVerdicts } from './line.ts'
import { isShort, type Per, type Quota, quotaKey, quotasOf, type When } from './quotas.ts'
import { type SpecialistWeek, specialistsIn } from './week.ts'
import { weekName } from './week-words.ts'

/** S0-SH-05 to S0-SH-07: what a closed week costs those who fell short, and their supervisors. */
export function weekVerdicts(scene: Scene, week: Week, occasion: string): Verdict[] {
  const day = daysOfWeek(week)[6]!
  const policy = scene.policyOn(scene.cal.momentOn(day, '12:00'))
  const specialists = specialistsIn(scene, week)
  const quotas = quotasOf(policy)
  return [
    ...quotas.flatMap((quota) => quotaVerdicts(policy, specialists, quota, { week, day, occasion })),
    ...lineVerdicts(scene, specialists, quotas, { week, day, occasion }),
  ]
}

function quotaVerdicts(
  policy: Policy,
  specialists: readonly SpecialistWeek[],
  quota: Quota,
  { week, day, occasion }: When,
): Verdict[] {
  const fen = policy.fenOf(quota.rule)
  const unit = policy.unitOf(quota.rule)
  if (fen === null) return []
  const short = specialists.filter((one) => isShort(one[quota.of]))
  const groups = new Map<string, SpecialistWeek[]>()
  for (const one of short) {
    const key = quotaKey(policy, one, quota, occasion)
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups].map(([key, members]): Verdict => {
    const [first] = members as [SpecialistWeek]
    const { person } = first
    const ofTeam = quota.per === 'team' && person.team !== undefined
    const missing = members.reduce((sum, one) => sum + one[quota.of].quota - one[quota.of].count, 0)
    const times = quota.per === 'missingUnit' ? missing : 1
    const facts = members.map(
      (one) =>
        `${one.person.name}${quota.verb}${one[quota.of].count}${quota.unit},应${one[quota.of].quota}${quota.unit}`,
    )
    return {
      key,
      rule: quota.rule,
      subject: ofTeam ? { team: person.team!, channel: policy.agency.channel } : { person: person.id },
      kind: 'fine',
      amountFen: 0 - fen * times,
      occasion,
      day,
      because: `${weekName(week)}${facts.join(';')}`,
      evidence: members.flatMap((one) => one[quota.of].evidence),
      arithmetic: [
        ...members.flatMap((one) => shareLine(one, quota)),
        times > 1
          ? `差${missing}${quota.unit}×${yuan(fen, unit)}=${yuan(fen * times, unit)}`
          : `${perNames[quota.per]}${yuan(fen, unit)}`,
      ],
    }
  })
}

const perNames: Record<Per, string> = {
  person: '每人每周一次',
  team: '每组每周一次',
  missingUnit: '每差一个',
}

/** How a part of a week made a part of the quota. */
function shareLine({ person, worked, planned, ...tallies }: SpecialistWeek, quota: Quota): string[] {
  if (worked === planned) return []
  return [
    `${person.name}在岗${worked}天、应在岗${planned}天:${quota.least}${quota.unit}×${worked}÷${planned}取整=${tallies[quota.of].quota}${quota.unit}`,
  ]
}
