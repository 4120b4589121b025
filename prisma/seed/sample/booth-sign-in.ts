import type { MessageEvent } from '../../../policy/transcript.ts'
import { squads } from '../roster.ts'
import { clockOf, type Scene, secondsOf } from './scene.ts'

/** The photos of one person: when he stands at the booth, and when its materials follow. No entry: he sends none. */
type Arrival = { person: string; material?: string }

/** S0-EX-08: full-body and material photos before 09:30:00, with some late, one to be taken again and one missing. */
export function boothSignIns(scene: Scene): MessageEvent[] {
  return ['商超外展', '社区巡展'].flatMap((channel) => {
    const group = channel === '商超外展' ? 'mall' : 'community'
    const odd = exceptions(scene)
    return squads.flatMap((squad) => {
      const { leader, staff } = scene.team(squad, channel)
      return [leader, ...staff].flatMap((who) => {
        const arrival = who in odd ? odd[who] : ordinary(scene, who)
        return arrival ? photos(scene, group, who, arrival) : []
      })
    })
  })
}

function ordinary(scene: Scene, who: string): Arrival {
  const person = scene.between(`booth/${who}`, '08:26', '09:22')
  return { person, material: clockOf(secondsOf(person) + scene.int(`material/${who}`, 15, 75)) }
}

function exceptions(scene: Scene): Record<string, Arrival | undefined> {
  const mall = (squad: string) => scene.team(squad, '商超外展')
  const community = (squad: string) => scene.team(squad, '社区巡展')
  return {
    [community('二组').sales[0]!]: { person: '09:29:41', material: '09:30:00' },
    [mall('三组').sales[1]!]: { person: '09:30:01', material: '09:30:35' },
    [mall('四组').outreach[0]!]: { person: '09:34:20', material: '09:35:02' },
    [community('四组').outreach[3]!]: { person: '09:52:10', material: '09:52:44' },
    [mall('二组').outreach[1]!]: undefined,
    [community('三组').outreach[0]!]: undefined, // rests today
  }
}

function photos(scene: Scene, group: string, who: string, { person, material }: Arrival): MessageEvent[] {
  const text = '展位签到'
  const whole = scene.photo(`booth/${who}`, { gesture: 'none', people: 1, fullBody: true })
  const stand = scene.photo(`material/${who}`, { gesture: 'none', people: 0 })
  // The first try of this one shows half of him.
  const half = scene.team('一组', '社区巡展').outreach[2] === who && {
    text,
    photo: scene.photo(`half/${who}`, { gesture: 'none', people: 1, fullBody: false }),
  }
  return [
    ...(half ? [scene.say(group, '08:25:40', who, half)] : []),
    scene.say(group, person, who, { text, photo: whole }),
    // Most people write the words again; some send the second picture alone, as a phone does with two at once.
    ...(material
      ? [
          scene.say(group, material, who, {
            ...(scene.int(`bare/${who}`, 1, 4) > 1 && { text }),
            photo: stand,
          }),
        ]
      : []),
  ]
}
