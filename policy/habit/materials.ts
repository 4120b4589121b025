import type { Day, Moment } from '../calendar.ts'
import { isAbsent } from '../leave/absent.ts'
import { onDutyIn } from '../org/on-duty.ts'
import type { Scene } from '../situation.ts'
import type { MaterialNote } from './state.ts'

type Ground = Pick<Scene, 'world' | 'cal' | 'policyOn'>

/** Something that a team lacks: who said so last, and when. */
export type Missing = { channel: string; team: string; item: string; personId: string; at: Moment }

/** S0-KA-08, S0-EX-01, S0-SH-01: a channel's checklist on a day; null when the rulebook has none. */
export const checklistOf = ({ cal, policyOn }: Ground, channel: string | undefined, day: Day) =>
  (channel && policyOn(cal.momentOn(day, '12:00')).habits.materials.lists[channel]) || null

/** Channels with a checklist and somebody at work at that moment. */
export function channelsToRemind(ground: Ground, day: Day, at: Moment): string[] {
  const { lists } = ground.policyOn(at).habits.materials
  return Object.keys(lists).filter((channel) =>
    onDutyIn(ground, channel, day, at).some(({ id }) => !isAbsent(ground.world, id, at)),
  )
}

/** What is missing by all that was said so far, in the order of sending: 齐 clears a team's list, 缺 adds to it. */
export function missingOn({ world }: Pick<Scene, 'world'>, day: Day): Missing[] {
  const teams = new Map<string, Map<string, Missing>>()
  for (const { channel, team, personId, at, missing } of notesOf({ world }, day)) {
    const key = `${channel}/${team}`
    const lacks = missing.length === 0 ? new Map<string, Missing>() : (teams.get(key) ?? new Map())
    for (const item of missing) lacks.set(item, { channel, team, item, personId, at })
    teams.set(key, lacks)
  }
  return [...teams.values()].flatMap((lacks) => [...lacks.values()])
}

/** The day's notes that were not taken back. */
export const notesOf = ({ world }: Pick<Scene, 'world'>, day: Day): MaterialNote[] =>
  (world.habits.materials[day] ?? []).filter(({ messageKey }) => world.recalled[messageKey] === undefined)

/** `商超外展/一组/展架`: what a leader is told once. */
export const missingKey = ({ channel, team, item }: Missing): string => `${channel}/${team}/${item}`
