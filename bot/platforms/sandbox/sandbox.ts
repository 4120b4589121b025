import type { Pack } from '../../../policy/pack/schema.ts'
import {
  readTranscript,
  type Transcript,
  type TranscriptEvent,
  type WorldFile,
} from '../../../policy/transcript.ts'
import type { Cause, Decide, Store } from '../../../store/contract.ts'
import { BadPack } from '../../packs.ts'
import { type Boards, boards } from './boards.ts'
import { type Hub, hub } from './hub.ts'
import { type RealTime, realTime } from './stage/clock.ts'
import { type Runner, runStage } from './stage/runner.ts'
import { inTurn } from './stage/serial.ts'
import { openStage, type Stage } from './stage/stage.ts'
import { numbered, type WorldKeeper } from './world-keeper.ts'

export interface SandboxOptions {
  /** The store as the bot last left it; empty at first. */
  openStore: () => Promise<Store>
  /** The same store (or another) emptied, for a fresh start. The one in use is closed before. */
  freshStore: () => Promise<Store>
  decide: Decide
  packOf: (packId: string) => Pack
  /** The world to begin with. */
  seed: () => WorldFile
  /** What its people do and say on its first day. */
  sampleDay: (world: WorldFile) => TranscriptEvent[]
  /** Remembers which world the store was founded with, and what is played in it. */
  keeper: WorldKeeper
  onFault: (code: string, cause: Cause | null, error: unknown) => void
  real?: RealTime
  /** How long a sample day takes to watch. */
  sampleMs?: number
}

/** A transcript that cannot be opened; the message says why, with line numbers, for the person who wrote it. */
export class BadTranscript extends Error {}

export interface Sandbox {
  hub: Hub
  boards: Boards
  stage(): Stage
  runner(): Runner
  reset(): Promise<void>
  playSample(): Promise<void>
  /** Opens a transcript at its start, the clock standing. Throws `BadTranscript`, and then nothing has changed. */
  openTranscript(text: string): Promise<void>
  close(): Promise<void>
}

/** The sandbox without its HTTP side: one stage at a time, and the ways to exchange it for another. */
export async function openSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { real = realTime, keeper, sampleMs = 60_000 } = options
  const pushes = hub()
  const pictures = boards()
  const turn = inTurn()
  let stage = await open(
    await options.openStore(),
    keeper.read() ?? numbered({ world: options.seed(), events: [] }),
  )
  let runner = run(stage)
  if (stage.wasLive) await runner.set('live')

  function open(store: Store, transcript: Transcript) {
    const { decide, packOf, onFault } = options
    return openStage({ store, decide, packOf, transcript, hub: pushes, boards: pictures, onFault })
  }

  function run(stage: Stage, sample?: { at: number; until: number }): Runner {
    return runStage({
      stage,
      real,
      sample,
      onTick(data) {
        pushes.push({ event: 'clock', data })
        pushes.push({ event: 'knows', data: {} })
      },
      onFault: (error) => options.onFault('SANDBOX', null, error),
    })
  }

  /** Leaves the stage that stands and begins a fresh one. */
  async function begin(world: WorldFile, events: TranscriptEvent[] = [], sample = false) {
    await runner.stop()
    await stage.store.close()
    const transcript = numbered({ world, events })
    keeper.write(transcript)
    stage = await open(await options.freshStore(), transcript)
    const { script, clock } = stage
    runner = run(stage, sample && script ? { at: clock.settled, until: script.until } : undefined)
    pushes.push({ event: 'reset', data: {} })
    if (sample && script) await runner.set('playing', (script.until - clock.settled) / sampleMs)
  }

  return {
    hub: pushes,
    boards: pictures,
    stage: () => stage,
    runner: () => runner,
    reset: () => turn(() => begin(options.seed())),
    playSample: () =>
      turn(() => {
        const world = options.seed()
        return begin(world, options.sampleDay(world), true)
      }),
    openTranscript: (text) =>
      turn(async () => {
        const read = readTranscript(text)
        if ('errors' in read) {
          throw new BadTranscript(
            read.errors.map(({ line, message }) => `第 ${line} 行:${message}`).join('\n'),
          )
        }
        checkPack(options.packOf, read.world)
        await begin(read.world, read.events)
      }),
    close: () =>
      turn(async () => {
        await runner.stop()
        await stage.store.close()
      }),
  }
}

function checkPack(packOf: SandboxOptions['packOf'], { pack }: WorldFile) {
  try {
    packOf(pack)
  } catch (error) {
    if (error instanceof BadPack) throw new BadTranscript(error.message)
    throw error
  }
}
