import type { MessageEvent } from '../../../policy/transcript.ts'
import { squads } from '../roster.ts'
import type { Scene } from './scene.ts'

type Stop = { clock: string; at?: string; arrivesAt?: string }

/** S0-KA-18 and S0-SH-13: at least three locations a day, with a few who forget, hurry, stray or have no signal. */
export function locations(scene: Scene): MessageEvent[] {
  const odd = exceptions(scene)
  const usual = (who: string, spans: [string, string][]): Stop[] =>
    spans.map(([from, to], index) => ({ clock: scene.between(`location/${who}/${index}`, from, to) }))

  return squads.flatMap((squad) => {
    const keyAccounts = scene.team(squad, '大客户')
    const agency = scene.team(squad, '二手房推介')
    return [
      ...[keyAccounts.leader, ...keyAccounts.staff].flatMap((who) =>
        (odd[who] ?? usual(who, [['11:12', '11:48'], ['13:50', '14:25'], ['16:45', '17:25']])) // biome-ignore format: one day
          .map((stop) => shared(scene, 'ka', who, stop)),
      ),
      ...[agency.leader, ...agency.sales].flatMap((who) =>
        (odd[who] ?? usual(who, [['09:25', '09:50'], ['11:15', '11:50'], ['14:15', '14:55'], ['17:05', '17:35']])) // biome-ignore format: one day
          .map((stop) => shared(scene, 'agency', who, stop)),
      ),
    ]
  })
}

function shared(scene: Scene, group: string, who: string, { clock, at, arrivesAt }: Stop): MessageEvent {
  const word = scene.int(`word/${who}/${clock}`, 1, 3) === 1 && { text: '定位' }
  return scene.say(group, clock, who, {
    ...word,
    location: scene.location(who, `location/${clock}`, at),
    ...(arrivesAt && { arrivesAt: scene.at(arrivesAt) }),
  })
}

function exceptions(scene: Scene): Record<string, Stop[]> {
  const staff = (squad: string) => scene.team(squad, '大客户').staff
  const agency = (squad: string) => scene.team(squad, '二手房推介').sales
  return {
    [staff('一组')[3]!]: [], // ill
    [staff('二组')[2]!]: [{ clock: '13:02:30' }],
    // Sent from a basement at 17:58, delivered after the inspection: the send time counts (G1).
    [staff('三组')[1]!]: [{ clock: '14:05:10' }, { clock: '17:58:20', arrivesAt: '18:41:05' }],
    [staff('四组')[2]!]: [{ clock: '13:10:44' }],
    [agency('二组')[0]!]: [{ clock: '09:36:08' }, { clock: '14:41:52' }],
    [agency('三组')[1]!]: [{ clock: '17:05:03' }, { clock: '17:12:40' }, { clock: '17:20:15' }],
    [agency('四组')[0]!]: [
      { clock: '09:33:20' },
      { clock: '11:40:12', at: '人民广场' },
      { clock: '14:38:47' },
      { clock: '17:15:30' },
    ],
  }
}
