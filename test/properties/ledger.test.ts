import { describe, expect, test } from 'vitest'
import { holds } from '../support/random/check.ts'
import { lived, outcomeAfter, randomDay } from '../support/random/day.ts'
import { judgedAgain, standing } from '../support/random/ledger.ts'

describe('the ledger of any day', () => {
  test('settling every closed occasion again changes nothing', () =>
    holds(randomDay(), async (day) => {
      expect(judgedAgain(await lived(day))).toEqual([])
    }))

  test('the sum of all entries is the balance, and so is the sum of those that stand', () =>
    holds(randomDay(), async (day) => {
      const played = await lived(day)
      const { ledger, balances } = outcomeAfter(played)
      const counted = ({ kind }: { kind: string }) => kind === 'fine' || kind === 'reward'
      const sum = (entries: { amountFen: number | null }[]) =>
        entries.reduce((total, { amountFen }) => total + (amountFen ?? 0), 0)
      for (const [name, fen] of Object.entries(balances)) {
        expect(sum(ledger.filter((entry) => counted(entry) && entry.subject === name)), name).toBe(fen)
        expect(sum(standing(played).filter((entry) => counted(entry) && entry.name === name)), name).toBe(fen)
      }
    }))

  test('what was taken back has exactly one entry against it, of the same amount; what stands has none', () =>
    holds(randomDay(), async (day) => {
      const { world } = await lived(day)
      const entries = world.ledger.order.map((id) => world.ledger.entries[id]!)
      for (const entry of entries.filter(({ reverses }) => !reverses)) {
        const against = entries
          .filter(({ reverses }) => reverses === entry.id)
          .map(({ amountFen }) => amountFen)
        const takenBack = entry.state === 'waived' || entry.state === 'reversed'
        const opposite = entry.amountFen === null ? null : 0 - entry.amountFen
        expect(against, entry.id).toEqual(takenBack ? [opposite] : [])
      }
    }))
})
