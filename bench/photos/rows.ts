import { readFileSync } from 'node:fs'
import path from 'node:path'
import { openEyes } from '../../photos/eyes.ts'
import type { Verdict } from '../../photos/verdict.ts'
import type { Labelled } from './folder.ts'
import { labelledGesture } from './labels.ts'

export type Row = Labelled & { asked: string; verdict: Verdict; ms: number }
export type Machine = { coldMs: number; memoryMb: number }

/**
 * Has every photo judged as the bot would, one after the other by one worker; ms are of the whole way there and
 * back. However small a photo, it is looked at: labelled ones are often crops.
 */
export async function judgeAll(photos: Labelled[]): Promise<{ rows: Row[]; machine: Machine }> {
  const eyes = openEyes({ workers: 1, minSide: 1 })
  const rows: Row[] = []
  const machine: Machine = { coldMs: 0, memoryMb: 0 }
  try {
    const before = performance.now()
    const health = await eyes.health()
    machine.coldMs = performance.now() - before
    if (!health.reads) throw new Error(`photos cannot be read here: ${health.reason}`)
    for (const photo of photos) {
      const bytes = readFileSync(photo.file)
      const asked = labelledGesture(photo.label) ?? 'victory'
      const start = performance.now()
      const verdict = await eyes.look(bytes, { ask: { kind: 'gesture', gesture: asked }, retakeLeft: true })
      rows.push({ ...photo, file: path.basename(photo.file), asked, verdict, ms: performance.now() - start })
      const { memoryMb } = await eyes.health()
      machine.memoryMb = Math.max(machine.memoryMb, ...memoryMb)
    }
  } finally {
    await eyes.close()
  }
  return { rows, machine }
}
