import { dateOf } from '../policy/calendar.ts'
import type { Entry } from '../policy/ledger/state.ts'
import { leaderOf, nameOf } from '../policy/people.ts'
import type { Scene } from '../policy/situation.ts'

/** To a supervisor at the day's close: whom to offer the substitute (S0-EX-03, S0-EX-04). Nobody is asked to do the forfeit. */
export const substituteTask = (scene: Scene, substitute: string, entries: readonly Entry[]): string =>
  [
    `【替代项目】${entries.map((entry) => `${who(scene, entry)}(${entry.id}${times(entry)})`).join('、')}${dateOf(entries[0]!.day)}带访不足。`,
    `请安排「${substitute}」;身体不便或本人不愿意的不必做,发"免除 ${entries[0]!.id} 原因"即可。做完发"已执行 ${entries[0]!.id}"。不做体罚,也不罚款。`,
  ].join('\n')

/** The same as a task of the day, while it is open: `安排替代项目:王五(K7)`. null when there is none. */
export function openSubstitutes(scene: Scene, supervisorId: string): string | null {
  const { world, policyOn, cal } = scene
  const mine = Object.keys(world.ledger.proposed)
    .map((id) => world.ledger.entries[id]!)
    .filter(({ rule, kind }) => kind === 'forfeit' && /^S0-EX-0[34]$/.test(rule))
    .filter(({ day }) => policyOn(cal.momentOn(day, '12:00')).daily.visits.forfeitMode === 'task')
    .filter((entry) => leaderOfEntry(scene, entry) === supervisorId)
  if (mine.length === 0) return null
  const names = mine.map((entry) => `${who(scene, entry)}(${entry.id})`).join('、')
  return `安排替代项目:${names},做完发"已执行 ${mine[0]!.id}"`
}

/** Forfeits of a day by the supervisor who offers their substitutes. */
export function bySupervisor(scene: Scene, entries: readonly Entry[]): Map<string, Entry[]> {
  const found = new Map<string, Entry[]>()
  for (const entry of entries) {
    const leader = entry.kind === 'forfeit' ? leaderOfEntry(scene, entry) : undefined
    if (leader) found.set(leader, [...(found.get(leader) ?? []), entry])
  }
  return found
}

const personOf = ({ subject }: Entry) => ('person' in subject ? subject.person : '')
const who = ({ world }: Scene, entry: Entry) => nameOf(world, personOf(entry))
const times = ({ forfeit }: Entry) => ((forfeit?.multiplier ?? 1) > 1 ? `,${forfeit!.multiplier}倍` : '')
const leaderOfEntry = (scene: Scene, entry: Entry) =>
  leaderOf(scene.world, personOf(entry), scene.cal.momentOn(entry.day, '12:00'))?.id
