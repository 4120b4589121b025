import { entriesUnder } from '../ledger/lists.ts'
import { type Entry, subjectKey } from '../ledger/state.ts'
import type { Scene } from '../situation.ts'
import { accountOf } from './account-of.ts'
import type { Month } from './month.ts'

/** What a month comes to for one person. Sums are of all lines, so what was taken back cancels out; fen, fines negative. */
export type Sheet = { entries: Entry[]; count: number; finesFen: number; rewardsFen: number; fen: number }

/** A person's own lines of a month, taken-back ones and the lines that take back included, in the order they were made. */
export function sheetOf(scene: Pick<Scene, 'world'>, personId: string, month: Month): Sheet {
  return sheetFrom(
    entriesUnder(scene, [subjectKey({ person: personId })]).filter(
      (entry) => isMoney(entry) && accountOf(scene.world, entry) === month,
    ),
  )
}

/** Fines and rewards, also one whose amount is still open; reminders and records of other kinds are no matter of accounts. */
const isMoney = ({ kind }: Entry) => kind === 'fine' || kind === 'reward' || kind === 'needsAmount'

/** All lines of a month: people's, teams' and others'. */
export const monthEntries = ({ world }: Pick<Scene, 'world'>, month: Month): Entry[] =>
  world.ledger.order
    .map((id) => world.ledger.entries[id]!)
    .filter((entry) => isMoney(entry) && accountOf(world, entry) === month)

export function sheetFrom(entries: Entry[]): Sheet {
  // A line that takes back counts on the side of what it takes back, whatever its sign.
  const sum = (kind: Entry['kind']) =>
    entries.reduce((fen, entry) => fen + (entry.kind === kind ? (entry.amountFen ?? 0) : 0), 0)
  const [finesFen, rewardsFen] = [sum('fine'), sum('reward')]
  return { entries, count: entries.length, finesFen, rewardsFen, fen: finesFen + rewardsFen }
}
