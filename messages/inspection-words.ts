import type { LocationDay } from '../policy/location/day.ts'
import { distanceText } from '../policy/location/distance.ts'
import { inspectionSheet } from './locations.ts'

/** The sheet of an inspection from what it found; `perDay` is how many check-ins the rulebook asks for. */
export function sheetOf(title: string, days: readonly LocationDay[], perDay: number): string {
  const of = (result: LocationDay['result']) => days.filter((day) => day.result === result)
  const names = (some: LocationDay[]) => some.map(({ person }) => person.name)
  const excused = of('excused')
  return inspectionSheet({
    title,
    required: days.length - excused.length,
    ok: of('ok').length,
    missing: names(of('none')),
    wrong: of('wrongPlace').map((day) => ({ name: day.person.name, where: whereOf(day) })),
    tooFew: of('tooFew').map(({ person, counted }) => ({ name: person.name, counted })),
    perDay,
    excused: names(excused),
  })
}

/** `二纺→人民广场 3.2公里` */
function whereOf({ wrong }: LocationDay): string {
  const [first] = wrong
  if (!first?.away) return '位置不符'
  const { place, metres } = first.away
  return `${place.name}→${first.checkIn.label ?? '别处'} ${distanceText(metres)}`
}
