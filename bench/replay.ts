import { performance } from 'node:perf_hooks'
import { loadPack } from '../bot/packs.ts'
import { outcomeOf } from '../bot/replay/outcome.ts'
import { play } from '../bot/replay/run.ts'
import { daysAfter } from '../policy/calendar.ts'
import {
  isMessage,
  readTranscript,
  type TranscriptEvent,
  type WorldFile,
  writeTranscript,
} from '../policy/transcript.ts'
import { sampleDay } from '../prisma/seed/sample-day.ts'
import { seedWorld } from '../prisma/seed/world.ts'
import { memoryStore } from '../store/memory.ts'

/** Replays the seeded team's sample day, again and again for 90 days, on the memory store, and prints what it took. */
export async function replayDays(days = 90): Promise<void> {
  const text = manyDays(days)
  const start = performance.now()
  const transcript = readTranscript(text)
  if ('errors' in transcript) throw new Error(JSON.stringify(transcript.errors.slice(0, 3)))
  const read = performance.now()

  const pack = loadPack(transcript.world.pack)
  const store = memoryStore()
  const busy = process.cpuUsage()
  let faults = 0
  const played = await play(transcript, { pack, store, onDangling: () => {}, onFault: () => faults++ })
  const done = performance.now()
  const { user, system } = process.cpuUsage(busy)
  const facts = (await store.facts({})).length
  const outcome = JSON.stringify(outcomeOf(played, pack))
  const told = performance.now()

  const { people } = transcript.world
  console.log(`回放 ${days} 天 × ${people.length} 人,内存存储(${process.version})`)
  console.log(
    `  事件 ${transcript.events.length},处理的原因 ${played.causes.length},事实 ${facts},出错 ${faults}`,
  )
  console.log(`  台账 ${played.world.ledger.order.length} 笔,机器人说的话 ${played.posts.length} 条`)
  console.log(
    `  读文件 ${seconds(start, read)},回放 ${seconds(read, done)}(处理器 ${seconds(0, (user + system) / 1000)}),写结果 ${seconds(done, told)}`,
  )
  console.log(
    `  结果 ${megabytes(outcome.length)},内存峰值 ${megabytes(process.resourceUsage().maxRSS * 1024)}`,
  )
}

/** A transcript in which every day goes like the sample day of that date. */
export function manyDays(days: number): string {
  const first = seedWorld()
  const firstDay = first.start.slice(0, 10)
  const lived = Array.from({ length: days }, (_, count) => dayOf(daysAfter(firstDay, count)))
  const world: WorldFile = {
    ...first,
    duty: lived.flatMap(({ world }) => world.duty.filter(({ date }) => date === world.start.slice(0, 10))),
    phrases: lived.flatMap(({ world }) =>
      world.phrases.filter(({ date }) => date === world.start.slice(0, 10)),
    ),
    leave: lived.flatMap(({ world }) => world.leave ?? []),
  }
  return writeTranscript(
    world,
    lived.flatMap(({ events }) => events),
  )
}

function dayOf(day: string) {
  const world = seedWorld({ startDay: day })
  return { world, events: sampleDay(world).map((event) => ofDay(event, day)) }
}

/** Ids are told apart by their day. */
function ofDay(event: TranscriptEvent, day: string): TranscriptEvent {
  if ('redeliver' in event) return { ...event, redeliver: `${day} ${event.redeliver}` }
  if ('recall' in event) return { ...event, recall: `${day} ${event.recall}` }
  if (!isMessage(event)) return event
  const { id, replyTo } = event
  return {
    ...event,
    ...(id ? { id: `${day} ${id}` } : {}),
    ...(replyTo ? { replyTo: `${day} ${replyTo}` } : {}),
  }
}

const seconds = (from: number, to: number) => `${((to - from) / 1000).toFixed(2)} 秒`
const megabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`
