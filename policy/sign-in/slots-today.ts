import type { Moment } from '../calendar.ts'
import type { Scene } from '../situation.ts'
import { boothResults, boothsOn } from './booth.ts'
import { slotResults } from './result.ts'
import { slotName, slotsOn } from './slot.ts'

/** One of the day's sign-ins at a glance. */
export type SlotToday = {
  id: string
  channel: string
  /** `9:30签到`, `展位签到`. */
  title: string
  opensAt: Moment
  deadline: Moment
  state: 'waiting' | 'open' | 'closed'
  /** Those on duty, without whoever is away. */
  required: number
  onTime: number
  late: number
  /** Nothing that counts has come from them: nothing at all, a wrong phrase, or a wrong place. */
  missing: number
  excused: number
}

/** Today's sign-ins by time, without those that nobody has to make. Pure, for the page beside the chat. */
export function slotsToday(scene: Scene): SlotToday[] {
  const { today, now } = scene
  const phrases = slotsOn(scene, today).map((slot) =>
    counted(now, { ...slot, title: `${slotName(slot)}签到`, results: slotResults(scene, slot) }),
  )
  const photos = boothsOn(scene, today).map((booth) =>
    counted(now, { ...booth, title: '展位签到', results: boothResults(scene, booth) }),
  )
  return [...photos, ...phrases]
    .filter(({ required, excused }) => required + excused > 0)
    .sort((a, b) => a.deadline - b.deadline)
}

type Open = Pick<SlotToday, 'id' | 'channel' | 'title' | 'opensAt' | 'deadline'> & {
  results: { result: string }[]
}

function counted(now: Moment, { id, channel, title, opensAt, deadline, results }: Open): SlotToday {
  const of = (...kinds: string[]) => results.filter(({ result }) => kinds.includes(result)).length
  const excused = of('excused')
  return {
    id,
    channel,
    title,
    opensAt,
    deadline,
    state: now < opensAt ? 'waiting' : now <= deadline ? 'open' : 'closed',
    required: results.length - excused,
    onTime: of('onTime'),
    late: of('late'),
    missing: of('missing', 'wrongPhrase', 'wrongPlace'),
    excused,
  }
}
