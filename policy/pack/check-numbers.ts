import type { Finding } from './check.ts'
import { valueAt } from './place.ts'
import type { Pack } from './schema.ts'
import type { Key } from './walk.ts'

/** Times of a day that come one after the other; the same time twice is in order. */
const inOrder = [
  ['signIns.booth.opensAt', 'signIns.booth.remindAt', 'signIns.booth.by'],
  ['locations.meetingRemindAt', 'locations.meetingAt', 'locations.superviseBy'],
  ['daily.reportRemindAt', 'daily.reportBy', 'daily.closeAt'],
  ['cars.from', 'cars.until'],
  ['habits.materials.remindAt', 'habits.materials.tellAt'],
  ['habits.meeting.remindAt', 'habits.meeting.by'],
  ['plans.issue.remindAt', 'plans.issue.by'],
]

/** Times in order, ranges from low to high, ladders and tiers that rise, windows that do not overlap. */
export function checkNumbers(pack: Pack): Finding[] {
  return [...times(pack), ...ranges(pack), ...windows(pack), ...tiers(pack), ...slots(pack)]
}

function times(pack: Pack): Finding[] {
  return inOrder.flatMap((paths) =>
    paths.slice(1).flatMap((path, at) => {
      const [before, after] = [valueAt(pack, paths[at]!), valueAt(pack, path)] as [string, string]
      return padded(before) <= padded(after)
        ? []
        : [{ path: path.split('.'), message: `${after} 在 ${paths[at]} 的 ${before} 之前,应在它之后` }]
    }),
  )
}

function ranges(pack: Pack): Finding[] {
  const pairs: [Key[], readonly [number, number] | null][] = [
    [['spotChecks', 'random', 'perDay'], pack.spotChecks.random.perDay],
    [['daily', 'teams', 'ladderYuan'], pack.daily.teams.ladderYuan],
    ...Object.entries(pack.contacts.amounts).map(
      ([rule, range]): [Key[], readonly [number, number] | null] => [['contacts', 'amounts', rule], range],
    ),
  ]
  return pairs.flatMap(([path, range]) =>
    range && range[0] > range[1] ? [{ path, message: `应从少到多写,${range[0]} 大于 ${range[1]}` }] : [],
  )
}

function windows(pack: Pack): Finding[] {
  const list = pack.spotChecks.random.windows
  return list.flatMap(([from, until], at) => {
    const path = ['spotChecks', 'random', 'windows', at]
    if (padded(from) >= padded(until)) return [{ path, message: `时段 ${from} 到 ${until} 首尾颠倒` }]
    const before = list[at - 1]
    return before && padded(before[1]) > padded(from)
      ? [{ path, message: `时段 ${from} 起与前一段(到 ${before[1]})重叠,请按先后排` }]
      : []
  })
}

/** Tiers start higher and higher, and who brings more never earns less. */
function tiers(pack: Pack): Finding[] {
  return (['viewing', 'pitch'] as const).flatMap((which) =>
    pack.contacts[which].flatMap(({ from, rule }, at, list) => {
      const before = list[at - 1]
      if (!before) return []
      const path = ['contacts', which, at]
      if (from <= before.from)
        return [{ path, message: `各档要从低到高排、不重叠:满${from}人排在满${before.from}人之后,应大于它` }]
      const [less, more] = [pack.rules[before.rule]?.yuan, pack.rules[rule]?.yuan]
      return typeof less === 'number' && typeof more === 'number' && more < less
        ? [{ path, message: `满${from}人奖${more},少于满${before.from}人的${less}` }]
        : []
    }),
  )
}

/** Two sign-ins of one channel at one time could not be told apart. */
function slots(pack: Pack): Finding[] {
  const seen = new Set<string>()
  return pack.signIns.slots.flatMap(({ channel, at }, index) => {
    const key = `${channel} ${padded(at)}`
    if (!seen.has(key)) {
      seen.add(key)
      return []
    }
    return [{ path: ['signIns', 'slots', index], message: `${channel} ${at} 的签到写了两次` }]
  })
}

const padded = (clock: string) => (clock.length === 5 ? `${clock}:00` : clock)
