import type { Moment, Week } from '../calendar.ts'
import type { Draft, Standing, ZonePick } from './state.ts'

/** What happens to one week's draft. */
export type DraftFact =
  | {
      kind: 'zonesDrawn'
      week: Week
      at: Moment
      seed: string
      by?: string
      reason?: string
      order: string[]
      picks: { unit: string; zone: number }[]
    }
  /** A squad that came later drew from what was left. */
  | { kind: 'zonesDrawnLater'; week: Week; at: Moment; by: string; unit: string; zones: number[] }
  | {
      kind: 'draftStarted'
      week: Week
      at: Moment
      seed: string
      ranked: { week: Week; until: Moment }
      order: Standing[]
      groupId?: string
    }
  | { kind: 'roundBegan'; week: Week; round: number; units: string[] }
  | { kind: 'turnGiven'; week: Week; unit: string; from: Moment; again: boolean }
  | { kind: 'turnMissed'; week: Week; unit: string; at: Moment; deadline: Moment }
  | {
      kind: 'zoneChosen'
      week: Week
      unit: string
      zone: number
      at: Moment
      how: 'chosen' | 'forUnit' | 'auto'
      by?: string
      messageKey?: string
      groupId?: string
      /** The zone it had got by silence, which this choice, sent in time, gives back. */
      instead?: number
    }
  | { kind: 'draftEnded'; week: Week; at: Moment }

/** The draft after a fact; the one before stays as it is. Throws when a fact is about a draft that never began. */
export function draftAfter(before: Draft | undefined, fact: DraftFact): Draft {
  if (fact.kind === 'zonesDrawn') return afterLot(before, fact)
  if (fact.kind === 'draftStarted') return afterStart(fact)
  if (!before) throw new Error(`no draft of ${fact.week} for ${fact.kind}`)
  switch (fact.kind) {
    case 'zonesDrawnLater': {
      const { unit, zones, at, by } = fact
      const picks = zones.map((zone): ZonePick => ({ unit, zone, at, how: 'lot', by }))
      return { ...before, order: [...before.order, plain(unit)], picks: [...before.picks, ...picks] }
    }
    case 'roundBegan':
      return {
        ...before,
        round: fact.round,
        queue: fact.units.map((unit) => ({ unit, again: false })),
        turn: null,
      }
    case 'turnGiven':
      return { ...before, turn: { unit: fact.unit, from: fact.from, again: fact.again } }
    case 'turnMissed':
      return afterSilence(before, fact)
    case 'zoneChosen':
      return afterChoice(before, fact)
    case 'draftEnded':
      return { ...before, turn: null, queue: [], endedAt: fact.at }
    default:
      return fact satisfies never
  }
}

type Of<K extends DraftFact['kind']> = Extract<DraftFact, { kind: K }>

function afterLot(before: Draft | undefined, fact: Of<'zonesDrawn'>): Draft {
  const { week, at, seed, by, reason } = fact
  const replaced = before
    ? [
        ...before.replaced,
        {
          seed: before.seed,
          at: before.startedAt,
          by: before.by,
          reason: before.reason,
          picks: before.picks,
        },
      ]
    : []
  return {
    ...{ week, kind: 'lot', startedAt: at, seed, by, reason, replaced, round: 0, queue: [], turn: null },
    ...{ missed: [], endedAt: at, order: fact.order.map(plain) },
    picks: fact.picks.map(({ unit, zone }): ZonePick => ({ unit, zone, at, how: 'lot', by })),
  }
}

const plain = (unit: string): Standing => ({
  ...{ unit, rate: null, visits: 0, leads: 0, reachedAt: 0, before: null, by: null },
})

const afterStart = ({ week, at, seed, ranked, order, groupId }: Of<'draftStarted'>): Draft => ({
  ...{ week, kind: 'rank', startedAt: at, seed, ranked, order, groupId, replaced: [], picks: [], missed: [] },
  ...{ round: 0, queue: [], turn: null, endedAt: null },
})

/** Behind the others of the round; there it waits for its second turn. */
function afterSilence(draft: Draft, { unit, at, deadline }: Of<'turnMissed'>): Draft {
  const from = draft.turn?.from ?? at
  const missed = { unit, round: draft.round, from, deadline, at, picks: draft.picks.length }
  return {
    ...draft,
    turn: null,
    queue: [...draft.queue.filter((item) => item.unit !== unit), { unit, again: true }],
    missed: [...draft.missed, missed],
  }
}

function afterChoice(draft: Draft, fact: Of<'zoneChosen'>): Draft {
  const { unit, zone, at, how, by, messageKey, instead } = fact
  const pick: ZonePick = { unit, zone, at, how, by, messageKey }
  const groupId = fact.groupId ?? draft.groupId
  if (instead !== undefined) {
    const picks = draft.picks.map((one) => (one.unit === unit && one.zone === instead ? pick : one))
    return { ...draft, picks, groupId }
  }
  return {
    ...draft,
    picks: [...draft.picks, pick],
    queue: draft.queue.filter((item) => item.unit !== unit),
    turn: draft.turn?.unit === unit ? null : draft.turn,
    groupId,
  }
}
