import type { Place } from '../policy/org/state.ts'

/** One kind of places of a zone: `学校:一中(本周2次)、二中`. */
export const kindLine = (kind: string, places: string[]) => `${kind}:${places.join('、')}`

/** A place with how often it was visited this week, or since when nobody came. */
export const placeWords = (name: string, count: number, stale: number | null) =>
  `${name}${count > 0 ? `(本周${count}次)` : stale === null ? '' : `(${stale}天没人到)`}`

export const zonePlacesHead = (zone: string, holder: string | undefined) =>
  `【${zone}点位】${holder ? `本周归${holder}` : '本周还没有主'}`
export const placesHead = (week: string) => `【点位】${week}`
export const placesMore = () => '发"点位 7"看一个战区的点位。'
export const noPlaces = () =>
  '还没有录入战区点位。请经理发"点位 导入 名称 类型 战区 纬度,经度",例如:点位 导入 咸阳二纺 厂区 3 34.3301,108.7102'
export const noPlacesIn = (zone: string) =>
  `${zone}还没有录入点位。经理可以发"点位 导入 名称 类型 战区 纬度,经度"。`
export const placesUsage = (count: number) => `请写战区编号(1到${count}),例如:点位 7;不写就看全部。`
export const placeAdded = (p: { name: string; type: string; zone: string | null; radiusM: number }) =>
  `已录入点位:${p.name}(${p.type}${p.zone ? `,${p.zone}` : ''}),${p.radiusM}米以内的定位算到过。`
export const placeUsage = () =>
  '请写全:点位 导入 名称 类型 战区 纬度,经度(也可以不写纬度经度,在同一条里附上位置)。例如:点位 导入 咸阳二纺 厂区 3 34.3301,108.7102'
export const placeKnown = (name: string) => `已经有叫「${name}」的点位了,没有重复录入。`
export const placesAreManagers = () => '点位由经理录入,这次没有记。'

/** S0-ORG-09: a notice, nothing more. */
export const offTheRoute = (name: string, clock: string, metres: string, place: string, radius: string) =>
  `${name} ${clock}的位置离${place}${metres},在动线范围(${radius})之外。请回到主干道动线上;只提醒,不罚款(S0-ORG-09)。`

export const noBooths = (types: string[]) =>
  `还没有录入竞品展点。请经理发"点位 导入 名称 ${types[0]} 战区 纬度,经度"逐个录入,再抽签;也可以直接写出来:抽签展点 甲广场、乙商场`
export const boothListTooLong = (most: number, longest: number) =>
  `一次最多写${most}个展点,每个不超过${longest}个字,用顿号隔开,例如:抽签展点 甲广场、乙商场`
export const boothsDrawn = (b: {
  week: string
  how: 'lot' | 'rank'
  units: string[]
  seed: string
  by: string
  reason: string | undefined
}) =>
  [
    `【竞品展点${b.how === 'lot' ? '抽签' : ',按上周排名依次分'}】${b.week}`,
    ...b.units,
    `${b.by}${b.how === 'lot' ? '抽签' : '分配'}${b.reason ? `(重抽,原因:${b.reason})` : ''},种子${b.seed},同一个种子永远得到同一个结果。`,
    '请各组主管每天用"排班"把置业顾问和拓客人员排到展点(S0-ZN-06)。',
  ].join('\n')
export const boothsAlready = (week: string) =>
  `${week}已抽签,重抽需经理说明原因,请由经理发"抽签展点 重抽 原因"。`
export const boothRedrawIsManagers = () => '重抽展点由经理决定并写明原因,这次没有记。'
export const boothReasonNeeded = () => '重抽要写原因,例如:抽签展点 重抽 新增一个展点'
export const noBoothsYet = (week: string) => `${week}还没有抽过展点,直接发"抽签展点"就可以。`

export const boothLine = (unit: string, places: Pick<Place, 'name'>[]) =>
  `${unit}:${places.map(({ name }) => name).join('、') || '没有分到'}`
