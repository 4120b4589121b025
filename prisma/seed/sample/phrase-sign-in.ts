import type { MessageEvent } from '../../../policy/transcript.ts'
import { squads } from '../roster.ts'
import type { Scene } from './scene.ts'

type Turn = { clock: string; phrase?: string; at?: string; by?: 'photo' }

const windows: Record<string, [string, string]> = {
  '09:30': ['09:30:12', '09:38:50'],
  '10:00': ['10:00:10', '10:08:40'],
  '16:00': ['16:00:08', '16:08:50'],
  '18:00': ['18:00:05', '18:08:30'],
}

/**
 * S0-KA-16 and S0-KA-25: the four phrases of the key-account people, most with their location. Among them one on the last
 * second, late ones, a wrong phrase mended in time, a wrong place, and slots missed.
 */
export function phraseSignIns(scene: Scene): MessageEvent[] {
  const odd = exceptions(scene)
  return squads.flatMap((squad) => {
    const { leader, staff } = scene.team(squad, '大客户')
    return [leader, ...staff].flatMap((who) =>
      Object.entries(windows).flatMap(([slot, [from, to]]) =>
        (odd[`${who} ${slot}`] ?? [{ clock: scene.between(`phrase/${who}/${slot}`, from, to) }]).map((turn) =>
          signIn(scene, who, slot, turn),
        ),
      ),
    )
  })
}

function signIn(scene: Scene, who: string, slot: string, turn: Turn): MessageEvent {
  const text = `签到 ${turn.phrase ?? scene.phrase(slot)}`
  const question = `phrase/${who}/${slot}/${turn.clock}`
  const proof =
    turn.by === 'photo'
      ? { photo: scene.photo(question, { gesture: 'none', people: 1 }) }
      : { location: scene.location(who, question, turn.at) }
  return scene.say('ka', turn.clock, who, { text, ...proof })
}

function exceptions(scene: Scene): Record<string, Turn[]> {
  const [one, two, three, four] = squads.map((squad) => scene.team(squad, '大客户').staff) as [
    string[], string[], string[], string[],
  ] // biome-ignore format: four alike
  const photo = (clock: string): Turn[] => [{ clock, by: 'photo' }]
  const phrase = scene.phrase('09:30')
  return {
    [`${one[0]} 09:30`]: [{ clock: '09:41:12' }],
    [`${one[1]} 09:30`]: [],
    [`${one[2]} 09:30`]: [{ clock: '09:35:00', phrase: `${phrase.slice(0, -1)}李` }, { clock: '09:39:59' }],
    ...Object.fromEntries(Object.keys(windows).map((slot) => [`${one[3]} ${slot}`, []])), // ill
    [`${two[0]} 09:30`]: [{ clock: '09:36:21', at: '人民广场' }],
    [`${two[1]} 09:30`]: [{ clock: '09:40:00' }],
    [`${two[3]} 10:00`]: [],
    [`${three[0]} 16:00`]: [{ clock: '16:10:01' }],
    // Pictures prove presence but are no location check-ins, so these three are short of locations in the evening.
    [`${two[2]} 10:00`]: photo('10:04:18'),
    [`${two[2]} 16:00`]: photo('16:03:55'),
    [`${two[2]} 18:00`]: photo('18:02:40'),
    [`${three[1]} 10:00`]: photo('10:02:09'),
    [`${three[1]} 16:00`]: photo('16:05:31'),
    [`${three[1]} 18:00`]: photo('18:04:12'),
    [`${four[2]} 10:00`]: photo('10:05:47'),
    [`${four[2]} 16:00`]: photo('16:06:20'),
    [`${four[2]} 18:00`]: [], // the phone is dead
  }
}
