import type { Moment, Week } from '../calendar.ts'
import type { Evolvers } from '../facts.ts'
import { type DraftFact, draftAfter } from './evolve-draft.ts'

/** What decided between two squads whose rates are equal (G12). */
export type Decider = 'visits' | 'leads' | 'time' | 'before' | 'lot'

/** A squad in the order of a draft. */
export type Standing = {
  unit: string
  /** Last week's completion; null when it has no target. */
  rate: number | null
  visits: number
  leads: number
  reachedAt: Moment
  /** Its place of the week before; null when there is none. */
  before: number | null
  /** What put it before the next one, when the rates did not. */
  by: Decider | null
}

/** `lot` dealt, `chosen` by its supervisor, `forUnit` by a manager, `auto` the lowest free one after silence. */
export type How = 'lot' | 'chosen' | 'forUnit' | 'auto'
export type ZonePick = { unit: string; zone: number; at: Moment; how: How; by?: string; messageKey?: string }

/** A turn that passed in silence. `picks` is how many had been made by then. */
export type Missed = {
  unit: string
  round: number
  from: Moment
  deadline: Moment
  at: Moment
  picks: number
}

/** How the zones of one week came to their squads. */
export type Draft = {
  week: Week
  kind: 'lot' | 'rank'
  startedAt: Moment
  /** Draws in it are made from this seed. */
  seed: string
  /** Of a lot: who had it drawn (nobody: the schedule), and why again. */
  by?: string
  reason?: string
  /** Lots that this one replaced, oldest first. */
  replaced: { seed: string; at: Moment; by?: string; reason?: string; picks: ZonePick[] }[]
  /** Of a rank draft: the week ranked, and the moment up to which its numbers count. */
  ranked?: { week: Week; until: Moment }
  order: Standing[]
  picks: ZonePick[]
  round: number
  /** Who is still to choose in this round, the one on turn first; `again` after a first silence. */
  queue: { unit: string; again: boolean }[]
  turn: { unit: string; from: Moment; again: boolean } | null
  missed: Missed[]
  endedAt: Moment | null
  /** The group in which a choice was last made. */
  groupId?: string
}

/** Competitors' booth locations dealt to the squads (S0-ZN-06). */
export type BoothLot = {
  week: Week
  seed: string
  how: 'lot' | 'rank'
  at: Moment
  by: string
  reason?: string
  order: string[]
  /** `placeId` is the booth's name when it was only named in the lot. */
  picks: { unit: string; placeId: string }[]
  /** The booths that were named in the message, when they were. */
  listed?: string[]
}

/** Somebody whose location nothing else keeps was at a place. */
export type PlaceVisit = { placeId: string; personId: string; at: Moment; messageKey: string }

export type ZoneState = {
  drafts: Record<Week, Draft>
  booths: BoothLot[]
  visits: PlaceVisit[]
}

export type ZoneFact =
  | DraftFact
  | { kind: 'boothsDrawn'; lot: BoothLot }
  | { kind: 'placeVisited'; visit: PlaceVisit }

export const emptyZones = (): ZoneState => ({ drafts: {}, booths: [], visits: [] })

const draftEvolver = ({ zones }: { zones: ZoneState }, fact: DraftFact) => {
  zones.drafts[fact.week] = draftAfter(zones.drafts[fact.week], fact)
}

export const zoneEvolvers: Evolvers<ZoneFact> = {
  zonesDrawn: draftEvolver,
  zonesDrawnLater: draftEvolver,
  draftStarted: draftEvolver,
  roundBegan: draftEvolver,
  turnGiven: draftEvolver,
  turnMissed: draftEvolver,
  zoneChosen: draftEvolver,
  draftEnded: draftEvolver,
  boothsDrawn({ zones }, { lot }) {
    zones.booths.push(structuredClone(lot))
  },
  placeVisited({ zones }, { visit }) {
    zones.visits.push({ ...visit })
  },
}
