import { describe, expect, test } from 'vitest'
import { loadPack } from '../../bot/packs.ts'
import { play } from '../../bot/replay/run.ts'
import { explained } from '../../messages/explain.ts'
import { readToday } from '../../policy/ledger/today.ts'
import { sceneAt } from '../../policy/situation.ts'
import { writeTranscript } from '../../policy/transcript.ts'
import { sampleDay } from '../../prisma/seed/sample-day.ts'
import { seedWorld } from '../../prisma/seed/world.ts'
import { transcriptNamed, transcriptOf } from '../support/transcript.ts'

const world = seedWorld({})
const sample = { name: 'the sample day', transcript: transcriptOf(writeTranscript(world, sampleDay(world))) }
const scenarios = [
  'SC-01', 'SC-02', 'SC-04', 'SC-04-per-check', 'SC-05', 'SC-06', 'SC-08', 'SC-09', 'SC-10', 'SC-11-perfect-tie', 'SC-12',
  'SC-13', 'SC-18', 'SC-19', 'X2', 'X6', 'X11', 'spot-check-delivered-late', 'sign-in-delivered-late',
].map((name) => ({ name, transcript: transcriptNamed(name) })) // biome-ignore format: a list of names

describe.each([sample, ...scenarios])('$name', ({ transcript }) => {
  async function scene() {
    const pack = loadPack(transcript.world.pack)
    const { world, now } = await play(transcript, { pack })
    const entries = world.ledger.order.map((id) => world.ledger.entries[id]!)
    return { scene: sceneAt(world, pack, now), entries }
  }

  test('every entry of whatever kind is explained: fact, clause, rulebook, evidence, life', async () => {
    const { scene: then, entries } = await scene()
    for (const entry of entries.filter(({ reverses }) => !reverses)) {
      const text = explained(then, entry.id, true)
      for (const part of [
        `【${entry.id}】`,
        '事实:',
        `条款:${entry.rule}「`,
        entry.packVersion,
        '依据:',
        '记入',
      ])
        expect(text).toContain(part)
      expect(text).not.toMatch(/undefined|NaN|\[object/)
    }
  })

  test('what stands is what the rules find of all that is known: same amount, same kind', async () => {
    const { scene: then, entries } = await scene()
    const standing = entries.filter(
      ({ reverses, state }) => !reverses && state !== 'reversed' && state !== 'waived',
    )
    for (const entry of standing) {
      if (then.world.ledger.closed[entry.occasion] === undefined) continue
      expect(readToday(then, entry)).toMatchObject({
        key: entry.key,
        amountFen: entry.amountFen,
        kind: entry.kind,
      })
    }
  })

  test('each keeps the switches that bear on its rule', async () => {
    const { scene: then, entries } = await scene()
    for (const { rule, switches = {} } of entries.filter(({ reverses }) => !reverses)) {
      const bearing = then.policy.switches.filter(({ rules }) => rules?.includes(rule))
      expect(Object.keys(switches).length).toBeGreaterThanOrEqual(bearing.length)
    }
  })
})
