import { dayOpening } from '../jobs/open-day.ts'
import { calendarOf, daysAfter, type Moment } from '../policy/calendar.ts'
import { planDay } from '../policy/day-plan.ts'
import { evolve } from '../policy/evolve.ts'
import type { Fact } from '../policy/facts.ts'
import type { Pack } from '../policy/pack/schema.ts'
import { settingMeant } from '../policy/rulebook/setting-meant.ts'
import { wake } from '../policy/schedule/state.ts'
import { sceneAt } from '../policy/situation.ts'
import type { WorldFile } from '../policy/transcript.ts'
import { emptyWorld } from '../policy/world.ts'
import { foundedPeople } from './founded-people.ts'
import { foundedLeave, foundedRecords } from './founded-records.ts'

/**
 * The facts that make a world out of its file: people, groups, places, duty, settings, then the first day's alarms.
 * Names serve as ids on the `platform`, as the file knows people only by name. Throws when a setting does not exist in
 * the pack, or cannot have that value: the message names it.
 */
export function founding(file: WorldFile, pack: Pack, platform: string): { at: Moment; facts: Fact[] } {
  const cal = calendarOf(file.timezone)
  const at = cal.read(file.start)
  const facts: Fact[] = [
    {
      kind: 'worldFounded',
      timezone: file.timezone,
      packId: file.pack,
      seed: String(file.seed),
      randomChecks: file.randomChecks,
      at,
      file,
    },
    ...foundedPeople(file, pack, platform),
    ...file.places.map(
      (place): Fact => ({
        kind: 'placeAdded',
        place: { id: place.name, radiusM: pack.locations.radiusM, ...place },
      }),
    ),
    ...file.duty.map(
      ({ date, person, place }): Fact => ({
        kind: 'dutyPlanned',
        day: date,
        items: [{ personId: person, placeId: place, source: 'plan' }],
      }),
    ),
    ...file.phrases.map(({ date, slot, phrase }): Fact => ({ kind: 'phraseSet', day: date, slot, phrase })),
    ...settings(file, pack),
    ...foundedLeave(file, cal),
    ...foundedRecords(file, cal, pack),
  ]
  const world = emptyWorld()
  for (const fact of facts) evolve(world, fact)
  const scene = sceneAt(world, pack, at)
  const alarms = [...planDay(scene.today, scene), dayOpening(daysAfter(scene.today, 1), scene)]
  return { at, facts: [...facts, ...alarms.map(wake)] }
}

function settings(file: WorldFile, pack: Pack): Fact[] {
  return Object.entries(file.settings).map(([name, said]): Fact => {
    const meant = settingMeant(pack, name, said)
    if ('hint' in meant) throw new Error(`world.settings: ${meant.hint}`)
    const { path, value } = meant
    return { kind: 'settingChanged', setting: { path, value, from: 0 } }
  })
}
