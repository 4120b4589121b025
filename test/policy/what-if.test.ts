import { expect, test } from 'vitest'
import { loadPack } from '../../bot/packs.ts'
import { differenceOf } from '../../bot/replay/difference.ts'
import { play } from '../../bot/replay/run.ts'
import type { Change } from '../../policy/ledger/difference.ts'
import { type Scene, sceneAt } from '../../policy/situation.ts'
import { readTranscript, type WorldFile, writeTranscript } from '../../policy/transcript.ts'
import { asIf, whatIf } from '../../policy/what-if.ts'
import { sampleDay } from '../../prisma/seed/sample-day.ts'
import { seedWorld } from '../../prisma/seed/world.ts'

const pack = loadPack('yundi')

async function livedThrough(settings: WorldFile['settings']): Promise<Scene> {
  const world = seedWorld()
  const transcript = readTranscript(writeTranscript({ ...world, settings }, sampleDay(world)))
  if ('errors' in transcript) throw new Error(JSON.stringify(transcript.errors))
  const { world: lived, now } = await play(transcript, { pack, onDangling: () => {} })
  return sceneAt(lived, pack, now)
}

const asItWas = livedThrough({})

test.each([
  ['spotChecks.jointPer', 'check'],
  ['rules.S0-KA-16.yuan', 50],
  ['rules.S0-EX-11.yuan', 45],
  ['locations.belowMin', 'warn'],
  ['daily.teams.failWhen', 'both'],
  ['daily.teams.ladderYuan', [10, 40]],
  ['signIns.graceSec.S0-KA-25', 0],
])(
  'judging the sample day again with %s = %j finds what living it so would have found',
  async (path, value) => {
    const scene = await asItWas
    const judged = whatIf(scene, asIf(scene, [{ path, value }]), scene.world.startedAt)
    const lived = differenceOf(scene.world, (await livedThrough({ [path]: value })).world, (rule) => rule)
    expect(changed(judged.perPerson)).toEqual(changed(lived.perPerson))
    expect(changed(judged.perRule).length).toBeGreaterThan(0)
  },
)

test('a change that changes nothing finds nothing, and nothing is written', async () => {
  const scene = await asItWas
  const before = JSON.stringify(scene.world)
  const same = whatIf(scene, asIf(scene, [{ path: 'spotChecks.jointPer', value: 'offender' }]), 0)
  expect(changed(same.perRule)).toEqual([])
  whatIf(scene, asIf(scene, [{ path: 'rules.S0-KA-16.yuan', value: 500 }]), 0)
  expect(JSON.stringify(scene.world)).toBe(before)
})

const changed = <T extends Change>(rows: T[]) => rows.filter(({ differenceFen }) => differenceFen !== 0)
