import { constants, setPriority } from 'node:os'
import type { FromWorker, ToWorker } from './protocol.ts'

/**
 * Makes this process a worker: `prepare` runs once and gives what does the jobs. It yields the processor to the bot, and
 * ends when the bot does.
 */
export async function serve<Job, Answer>(
  prepare: () => Promise<(job: Job) => Promise<Answer>>,
): Promise<void> {
  process.on('disconnect', () => process.exit())
  // Ctrl+C in a terminal reaches workers too; it is the pool that ends them.
  process.on('SIGINT', () => undefined)
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // Not everywhere may a process step back; it works as well without.
  }
  const say = (message: FromWorker) => process.send?.(message)
  try {
    const work = await prepare()
    process.on('message', async ({ job }: ToWorker) => {
      const result = await work(job as Job).then(
        (answer) => ({ ok: true, answer }) as const,
        (error) => ({ ok: false, error: String(error) }) as const,
      )
      say({ kind: 'done', memoryMb: Math.round(process.memoryUsage.rss() / 2 ** 20), ...result })
    })
    say({ kind: 'ready' })
  } catch (error) {
    say({ kind: 'unable', reason: error instanceof Error ? error.message : String(error) })
  }
}
