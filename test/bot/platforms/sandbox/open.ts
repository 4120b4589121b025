import { deciding } from '../../../../bot/decide.ts'
import { loadPack } from '../../../../bot/packs.ts'
import { sandboxApp } from '../../../../bot/platforms/sandbox/app.ts'
import { blobs } from '../../../../bot/platforms/sandbox/blobs.ts'
import { openSandbox, type Sandbox, type SandboxOptions } from '../../../../bot/platforms/sandbox/sandbox.ts'
import { worldKeeper } from '../../../../bot/platforms/sandbox/world-keeper.ts'
import { sampleDay } from '../../../../prisma/seed/sample-day.ts'
import { seedWorld } from '../../../../prisma/seed/world.ts'
import { memoryStore } from '../../../../store/memory.ts'

/** What a sandbox needs, on memory stores; a fault of the bot fails the test that met it. */
export const onMemory: SandboxOptions = {
  openStore: async () => memoryStore(),
  freshStore: async () => memoryStore(),
  decide: deciding(loadPack),
  packOf: loadPack,
  seed: seedWorld,
  sampleDay,
  keeper: worldKeeper(),
  onFault(code, cause, error) {
    throw new Error(`fault ${code} in ${cause?.key}`, { cause: error })
  },
}

export const open = (options: Partial<SandboxOptions> = {}) => openSandbox({ ...onMemory, ...options })

/** The HTTP application over a sandbox, with an empty page; a fault of the server fails the test that met it. */
export const appOver = (sandbox: Sandbox, more: Partial<Parameters<typeof sandboxApp>[0]> = {}) =>
  sandboxApp({
    sandbox,
    blobs: blobs(),
    page: { html: '<!doctype html>', assets: new Map() },
    onFault(error) {
      throw error
    },
    ...more,
  })

/** Real time that stands until it is moved. */
export function handTime(start = 0) {
  let now = start
  return {
    real: { now: () => now, stopwatch: () => now },
    pass: (ms: number) => {
      now += ms
    },
  }
}
