import type { Day } from '../calendar.ts'
import { who } from '../people.ts'
import type { Scene } from '../situation.ts'
import { mustVisit } from './must-visit.ts'
import { type MetricName, metricNames, metrics } from './names.ts'
import { targetOn } from './target.ts'
import { teamsOn } from './team.ts'
import { countOn } from './total.ts'

/** A person's own target of a day, or null when the rulebook sets none for one person. */
export function personalTarget(scene: Scene, personId: string, day: Day, metric: MetricName): number | null {
  const at = scene.cal.momentOn(day, '12:00')
  const policy = scene.policyOn(at)
  const person = who(scene.world, personId, at)
  if (!person.channel || person.role !== 'staff') return null
  const target = targetOn(policy, person.channel, day)
  switch (metric) {
    case 'leads':
      return target.leadsPerPerson
    case 'visits':
      return mustVisit(scene, personId, day) ? policy.daily.visits.least : null
    case 'calls':
      if (policy.callTarget.scope === 'person') return target.callsPerTeam
      return target.callsPerTeam === null
        ? null
        : perHead(scene, person.channel, person.team, day, target.callsPerTeam)
    default:
      return null
  }
}

/** S0-ORG-08: a phone team's 200 calls over its people on duty, for the eye. */
function perHead(
  scene: Scene,
  channel: string,
  team: string | undefined,
  day: Day,
  ofTeam: number,
): number | null {
  const heads = teamsOn(scene, channel, day).find((one) => one.team === team)?.onDuty ?? 0
  return heads > 0 ? Math.ceil(ofTeam / heads) : null
}

/** What somebody has brought today, beside his target: leads and visits always, the others once there is something. */
export function metricsOf(
  scene: Scene,
  personId: string,
): { name: string; value: number; target: number | null }[] {
  return metricNames
    .map((metric) => ({
      name: metrics[metric].name,
      value: countOn(scene, personId, scene.today, metric),
      target: personalTarget(scene, personId, scene.today, metric),
      always: metric === 'leads' || metric === 'visits',
    }))
    .filter(({ value, target, always }) => always || value > 0 || target !== null)
    .map(({ name, value, target }) => ({ name, value, target }))
}
