import { type Clock, type Day, type Moment, SECOND } from '../calendar.ts'
import type { Scene } from '../situation.ts'
import { endWithOutages } from '../window.ts'

type Ground = Pick<Scene, 'world' | 'cal' | 'policyOn'>

/** One phrase sign-in of a channel on a day (S0-KA-16, S0-KA-25). */
export type Slot = {
  /** `slot/大客户/2021-04-05/09:30` */
  id: string
  channel: string
  day: Day
  clock: Clock
  rule: string
  /** From when a sign-in counts. */
  opensAt: Moment
  at: Moment
  /** The last second that is on time (G2), later by what the bot missed (G15). */
  deadline: Moment
  remindAt?: Moment
}

/** The slots of a day by time, of one channel or of all. */
export function slotsOn(ground: Ground, day: Day, channel?: string): Slot[] {
  const { world, cal, policyOn } = ground
  return policyOn(cal.momentOn(day, '00:00'))
    .signIns.slots.filter((slot) => channel === undefined || slot.channel === channel)
    .map((slot): Slot => {
      const at = cal.momentOn(day, slot.at)
      const opensAt = at - slot.opensBeforeSec * SECOND
      const graceSec = policyOn(at).signIns.graceSec[slot.rule] ?? 0
      return {
        id: `slot/${slot.channel}/${day}/${slot.at}`,
        channel: slot.channel,
        day,
        clock: slot.at,
        rule: slot.rule,
        opensAt,
        at,
        deadline: endWithOutages(world, opensAt, at + graceSec * SECOND),
        ...(slot.remindAt && { remindAt: cal.momentOn(day, slot.remindAt) }),
      }
    })
    .sort((a, b) => a.at - b.at)
}

/** The slot of an id; undefined when the rulebook has it no more. */
export function slotOf(ground: Ground, id: string): Slot | undefined {
  const [, channel, day = ''] = id.split('/')
  return slotsOn(ground, day, channel).find((slot) => slot.id === id)
}

/** `9:30` as people say it. */
export const slotName = ({ clock }: Pick<Slot, 'clock'>): string => clock.replace(/^0/, '')
