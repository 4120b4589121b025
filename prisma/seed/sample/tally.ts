import { squads } from '../roster.ts'
import type { Scene } from './scene.ts'

/** What somebody brings in over the whole day. */
export type Tally = {
  group: string
  who: string
  leads: number
  visits: number
  consultations: number
  calls?: number
  leaflets?: number
}

/**
 * Leads of each person (two of sales, then outreach) and visits of the sales people, per squad. In each channel one team
 * meets both targets and is first, one keeps up or just misses, the others fall behind; people bring five groups or none.
 */
const booths: Record<string, { group: string; squads: { leads: number[]; visits: number[] }[] }> = {
  商超外展: {
    group: 'mall',
    squads: [
      { leads: [64, 62, 60, 62, 60, 58], visits: [4, 3] },
      { leads: [52, 50, 48, 50, 49, 47], visits: [3, 2] },
      { leads: [44, 40, 38, 37, 36, 36], visits: [2, 0] },
      { leads: [30, 26, 24, 24, 22, 22], visits: [1, 0] },
    ],
  },
  社区巡展: {
    group: 'community',
    squads: [
      { leads: [50, 48, 46, 46, 45, 45], visits: [2, 1] },
      { leads: [64, 62, 62, 60, 58, 56], visits: [5, 3] },
      { leads: [42, 40, 0, 36, 36, 36], visits: [2, 0] }, // the third rests today
      { leads: [60, 60, 58, 60, 58, 58], visits: [3, 1] },
    ],
  },
}

/** The day's result of everybody who reports numbers. */
export function tallies(scene: Scene): Tally[] {
  return [...boothTallies(scene), ...salesTallies(scene), ...outreachTallies(scene)]
}

function boothTallies(scene: Scene): Tally[] {
  return Object.entries(booths).flatMap(([channel, { group, squads: results }]) =>
    results.flatMap(({ leads, visits }, index) => {
      const { sales, outreach } = scene.team(squads[index]!, channel)
      return [...sales, ...outreach]
        .map((who, at) => ({
          ...{ group, who, leads: leads[at]!, visits: visits[at] ?? 0 },
          consultations: leads[at]! + scene.int(`consulted/${who}`, 6, 40),
        }))
        .filter((tally) => tally.leads > 0)
    }),
  )
}

/** Key accounts and agencies: report only, no money hangs on these numbers (S0-KA-12, S0-SH-10). */
function salesTallies(scene: Scene): Tally[] {
  const ill = scene.team('一组', '大客户').staff[3]
  return squads.flatMap((squad) => [
    ...scene
      .team(squad, '大客户')
      .staff.filter((who) => who !== ill)
      .map((who) => sales(scene, 'ka', who, [12, 26], [0, 3])),
    ...scene.team(squad, '二手房推介').sales.map((who) => sales(scene, 'agency', who, [6, 14], [1, 3])),
  ])
}

function sales(
  scene: Scene,
  group: string,
  who: string,
  leads: [number, number],
  visits: [number, number],
): Tally {
  const left = scene.int(`leads/${who}`, ...leads)
  const consultations = left + scene.int(`consulted/${who}`, 4, 30)
  return { group, who, leads: left, visits: scene.int(`visits/${who}`, ...visits), consultations }
}

/** The four channels without targets (S0-MS-01), and the phone teams' 200 calls (S0-ORG-08): squad four stays below. */
function outreachTallies(scene: Scene): Tally[] {
  return squads.flatMap((squad) => {
    const of = (channel: string) => scene.outreach(squad, channel).staff
    const bare = (who: string, leads: number) => ({
      group: 'outreach',
      who,
      leads,
      visits: 0,
      consultations: 0,
    })
    const calls: [number, number] = squad === '四组' ? [22, 36] : [41, 55]
    return [
      ...of('派单').map((who) => ({ ...bare(who, 0), leaflets: 20 * scene.int(`leaflets/${who}`, 12, 30) })),
      ...of('电开').map((who) => ({ ...bare(who, 0), calls: scene.int(`calls/${who}`, ...calls) })),
      ...of('动线拦截').map((who) => bare(who, scene.int(`leads/${who}`, 5, 16))),
      ...of('竞品拦截').map((who) => ({
        ...bare(who, scene.int(`leads/${who}`, 3, 9)),
        visits: scene.int(`visits/${who}`, 0, 1),
      })),
    ]
  })
}
