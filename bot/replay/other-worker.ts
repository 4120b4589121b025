import { parentPort, workerData } from 'node:worker_threads'
import { loadPack } from '../packs.ts'
import type { OtherAsked, OtherPlayed } from './in-a-thread.ts'
import { playLive, transcriptIn } from './live.ts'
import { outcomeOf } from './outcome.ts'

const { file, pack: named, store, json } = workerData as OtherAsked
const pack = loadPack(named)
const played = await playLive(transcriptIn(file), pack, store, !json)
const { order, entries } = played.world.ledger
parentPort!.postMessage({
  counted: order.map((id) => entries[id]!),
  outcome: json ? outcomeOf(played, pack) : null,
} satisfies OtherPlayed)
