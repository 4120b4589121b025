import { dateOf, type Week } from '../policy/calendar.ts'
import { weekAfter } from '../policy/metric/week.ts'
import { daysOfWeek } from '../policy/metric/week-days.ts'
import type { Scene } from '../policy/situation.ts'
import { coverageOf, type ZoneCoverage } from '../policy/zones/coverage.ts'
import { runningDraft } from '../policy/zones/draft.ts'
import { draftOf, holderOf, zoneName, zoneNumbers, zonesByUnit } from '../policy/zones/map.ts'
import type { Draft } from '../policy/zones/state.ts'
import { supervisorsOf } from '../policy/zones/units.ts'
import { weekNumber } from '../policy/zones/weeks.ts'
import { turnText } from './zone-posts.ts'
import { draftHead } from './zones.ts'

/** 战区: whose each zone is this week, and the next one if that is known; the turn, while a draft runs. */
export function mapText(scene: Scene, week: Week): string {
  const [now, next] = [draftOf(scene.world, week), draftOf(scene.world, weekAfter(week))]
  const running = runningDraft(scene)
  const lines = [now, next].flatMap((draft) => (draft && draft !== running ? weekLines(scene, draft) : []))
  if (!now) lines.unshift(`第${weekNumber(scene.policy, week)}周的战区还没有分。`)
  if (running)
    lines.push(
      ...weekLines(scene, running),
      `${draftHead(weekNumber(scene.policy, running.week))}${turnText(scene, running)}`,
    )
  return [`【战区】共${scene.policy.zones.count}个`, ...lines].join('\n')
}

/** 战区 7: whose one zone is, and how far it is covered this week. */
export function zoneText(scene: Scene, week: Week, zone: number): string {
  const { world, policy, cal, now } = scene
  const [here, then] = [holderOf(world, week, zone), holderOf(world, weekAfter(week), zone)]
  const cover = coverageOf(scene, daysOfWeek(week)[0]!, cal.dayOf(now)).find((one) => one.zone === zone)
  return [
    `【${zoneName(policy, zone)}】本周${here ? `归${here}` : '还没有主'}${then ? `,下周归${then}` : ''}。`,
    ...(cover ? [coverageLine(scene, week, cover), ...unvisitedLine(scene, [cover])] : []),
  ].join('\n')
}

function weekLines(scene: Scene, draft: Draft): string[] {
  const taken = [...zonesByUnit(draft)].map(([unit, zones]) => {
    const heads = supervisorsOf(scene, unit).map(({ name }) => name)
    return `${unit}${heads.length > 0 ? `(${heads.slice(0, 3).join('、')})` : ''}:${zones.map((zone) => zoneName(scene.policy, zone)).join('、')}`
  })
  const free = Array.from({ length: scene.policy.zones.count }, (_, index) => index + 1).filter(
    (zone) => !draft.picks.some((pick) => pick.zone === zone),
  )
  return [
    `${weekName(scene, draft.week)},${draft.kind === 'lot' ? '抽签' : '按排名选'}:`,
    ...taken,
    ...(free.length > 0 ? [`还没有主:${zoneNumbers(free)}区`] : []),
  ]
}

/** `第3周(4月5日至4月11日)` */
export function weekName({ policy }: Pick<Scene, 'policy'>, week: Week): string {
  const days = daysOfWeek(week)
  return `第${weekNumber(policy, week)}周(${dateOf(days[0]!)}至${dateOf(days[6]!)})`
}

/** One line on how far a zone is covered, and by whom it is to be. */
export function coverageLine({ world, policy }: Scene, week: Week, cover: ZoneCoverage): string {
  const holder = holderOf(world, week, cover.zone)
  const percent = Math.floor((cover.visited / cover.places) * 100)
  return `${zoneName(policy, cover.zone)}${holder ? `(${holder})` : ''}:到过${cover.visited}/${cover.places}个点位,覆盖${percent}%`
}

/** Places nobody has been to for some days, a few by name. */
export function unvisitedLine({ policy }: Scene, covers: readonly ZoneCoverage[]): string[] {
  const names = covers.flatMap(({ unvisited }) => unvisited.map(({ name }) => name))
  if (names.length === 0) return []
  const rest = names.length > SHOWN ? `等${names.length}个` : ''
  return [`${policy.zones.unvisitedDays}天没有人到过:${names.slice(0, SHOWN).join('、')}${rest}`]
}

const SHOWN = 8
