import { type Day, HOUR, weekdayOf } from '../policy/calendar.ts'
import { anyOverturned, type Overturned, overturnedBy, overturnedRules } from '../policy/ledger/overturned.ts'
import { nameOf } from '../policy/people.ts'
import type { Scene } from '../policy/situation.ts'
import { percent } from './board.ts'

/** So far back, and so many of each, that it stays a line. */
const DAYS = 30
const NAMED_MOST = 3

/**
 * How often fines do not stand: per rule and per decider, of the last 30 days. On Sundays, and on a day on which something was
 * taken back; else nothing.
 */
export function overturnLines(scene: Scene, day: Day): string[] {
  const { world, cal, now, policy } = scene
  const today = anyOverturned(world, cal.momentOn(day, '00:00') - 1, now)
  if (!today && weekdayOf(day) !== 7) return []
  const since = now - DAYS * 24 * HOUR
  const rules = told(overturnedRules(world, since, now), (rule) => `${policy.titleOf(rule)}(${rule})`)
  const people = told(overturnedBy(world, since, now), (id) => nameOf(world, id))
  return [
    ...(rules.length > 0 ? [`近${DAYS}天撤销率:${rules.join('、')}`] : []),
    ...(people.length > 0 ? [`经手人撤销:${people.join('、')}`] : []),
  ]
}

const told = (some: Overturned[], named: (name: string) => string): string[] =>
  some
    .filter(({ waived, upheld }) => waived + upheld > 0)
    .slice(0, NAMED_MOST)
    .map(({ name, all, waived, upheld }) => {
      const parts = [...(waived ? [`免除${waived}`] : []), ...(upheld ? [`申诉成立${upheld}`] : [])]
      return `${named(name)}${waived + upheld}/${all}=${percent((waived + upheld) / all)}(${parts.join('、')})`
    })
