import { beforeAll, describe, expect, test } from 'vitest'
import { loadPack } from '../../../../bot/packs.ts'
import { play } from '../../../../bot/replay/run.ts'
import { larkDay, ledgerLines, theDay } from '../../../support/lark-day.ts'
import { randomTrouble } from '../../../support/lark-trouble.ts'

type Day = Awaited<ReturnType<typeof larkDay>>

const SEEDS = [1, 2, 3]
let clean: Day
let troubled: Day[]
beforeAll(async () => {
  ;[clean, ...troubled] = (await Promise.all([
    larkDay(),
    ...SEEDS.map((seed) => larkDay(randomTrouble(seed))),
  ])) as [Day, ...Day[]]
}, 300_000)

describe('a day of 188 people in six groups on Lark', () => {
  test('comes to what the same day comes to without a platform', async () => {
    const { world } = await play(theDay(), { pack: loadPack('yundi') })
    const { order, entries } = world.ledger
    expect(clean.ledger).toEqual(ledgerLines(order.map((id) => entries[id]!)))
    expect(clean.ledger.length).toBeGreaterThan(50)
  })

  test('leaves no remark of the platform, no fault and nothing unsaid', () => {
    const { lints, faults, notSent, doubled } = clean
    expect({ lints, faults, notSent, doubled }).toEqual({ lints: [], faults: [], notSent: [], doubled: [] })
  })

  test.each(SEEDS.map((seed, index) => ({ seed, index })))(
    'with trouble in five of a hundred calls and events (seed $seed) the money and the claims are the same',
    ({ index }) => {
      const { ledger, claims } = troubled[index]!
      expect(ledger).toEqual(clean.ledger)
      expect(claims).toEqual(clean.claims)
    },
  )

  test.each(SEEDS.map((seed, index) => ({ seed, index })))(
    'with trouble (seed $seed) everything is said, and nothing twice',
    ({ index }) => {
      const { notSent, doubled, posted } = troubled[index]!
      expect(notSent).toEqual([])
      expect(doubled).toEqual([])
      expect(posted).toBeGreaterThan(1_000)
    },
  )
})
