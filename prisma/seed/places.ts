import type { WorldFilePlace } from '../../policy/transcript.ts'

/** What a place is good for; the name shows it to people. */
export type PlaceKind = 'enterprise' | 'mall' | 'community' | 'agency' | 'other'
export type SeedPlace = WorldFilePlace & { zone: number; kind: PlaceKind }

/** 企事业单位 have large grounds; a booth or a shop is found within 300 m (the house's usual radius). */
const radiusM: Record<PlaceKind, number> = {
  enterprise: 500,
  mall: 300,
  community: 400,
  agency: 300,
  other: 400,
}

/**
 * The nine zones around the project (S0-ZN-01), each with schools, factories, malls, communities and agencies (S0-ZN-02).
 * The names sound like Xianyang; the positions are invented on a three by three grid, close enough to look right on a map.
 */
export const places: SeedPlace[] = [
  zone(1, 34.3512, 108.6853, {
    enterprise: ['彩虹电子厂', '咸阳师范学院'],
    mall: ['丽彩广场'],
    community: ['彩虹家属院', '文林小区'],
    agency: ['安居房产文林路店'],
  }),
  zone(2, 34.3524, 108.7128, {
    enterprise: ['咸阳市中心医院', '渭城中学'],
    mall: ['正兴广场'],
    community: ['陇海家属院', '毕塬路小区'],
    agency: ['链家人民路店'],
  }),
  zone(3, 34.3519, 108.7425, {
    enterprise: ['陕柴', '长庆石化'],
    mall: ['渭城万达广场'],
    community: ['陕柴家属院', '金旭花园'],
    agency: ['中原房产金旭路店'],
  }),
  zone(4, 34.3325, 108.6838, {
    enterprise: ['秦都中学', '偏转集团'],
    mall: ['财富中心'],
    community: ['秦都花园', '玉泉小区'],
    agency: ['乐居房产玉泉路店'],
  }),
  zone(5, 34.3331, 108.7132, {
    enterprise: ['核工业医院'],
    mall: ['世纪金花'],
    community: ['二纺家属院', '渭阳小区'],
    agency: ['链家渭阳西路店'],
    other: ['渭阳西路', '云堤城市展厅'],
  }),
  [place('咸阳二纺', 34.3301, 108.7102, 5, 'enterprise')],
  zone(6, 34.3318, 108.7389, {
    enterprise: ['西橡集团', '咸阳职业技术学院'],
    mall: ['开元商城'],
    community: ['中山街小区', '北门口家属院'],
    agency: ['安居房产中山街店'],
  }),
  [place('人民广场', 34.3335, 108.7448, 6, 'other')],
  zone(7, 34.3128, 108.6861, {
    enterprise: ['陕西中医药大学', '步长制药'],
    mall: ['世纪大道永辉超市'],
    community: ['沣河家园', '帝都花园'],
    agency: ['中原房产世纪大道店'],
  }),
  zone(8, 34.3119, 108.7136, {
    enterprise: ['咸阳纺机厂', '实验中学'],
    mall: ['华润万家湖滨店'],
    community: ['古渡家园', '咸阳湖小区'],
    agency: ['乐居房产古渡店'],
  }),
  zone(9, 34.3124, 108.7419, {
    enterprise: ['西藏民族大学', '七厂'],
    mall: ['人人乐七厂店'],
    community: ['七厂家属院', '沣东花园'],
    agency: ['链家七厂十字店'],
  }),
].flat()

/** Spreads a zone's places round its middle, a few hundred metres apart. */
function zone(
  id: number,
  lat: number,
  lng: number,
  names: Partial<Record<PlaceKind, string[]>>,
): SeedPlace[] {
  return Object.entries(names)
    .flatMap(([kind, list]) => list.map((name) => ({ name, kind: kind as PlaceKind })))
    .map(({ name, kind }, index) => {
      const angle = index * 2.4
      return place(name, lat + 0.0052 * Math.sin(angle), lng + 0.0074 * Math.cos(angle), id, kind)
    })
}

function place(name: string, lat: number, lng: number, zone: number, kind: PlaceKind): SeedPlace {
  return {
    name,
    lat: Number(lat.toFixed(4)),
    lng: Number(lng.toFixed(4)),
    radiusM: radiusM[kind],
    type: typeOf(name, kind),
    zone,
    kind,
  }
}

/** The words of the rulebook for what a zone is made of (S0-ZN-02). */
function typeOf(name: string, kind: PlaceKind): string {
  if (/学院|学校|中学|小学|大学/.test(name)) return '学校'
  if (/医院/.test(name)) return '医院'
  return { enterprise: '厂区', mall: '商超', community: '社区', agency: '门店', other: '其他' }[kind]
}
