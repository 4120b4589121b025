import { createPostgresBackend, type JobsOptions, Queue, Worker, withBackend } from 'bullmq'
import type { Moment } from '../policy/calendar.ts'

/** The alarm clock (invariant 5). It only wakes; what there is to do stands in the due rows. */
export type AlarmClock = {
  /** Which store BullMQ runs on. */
  kind: 'redis' | 'postgres'
  /** Sets an alarm for each moment; a moment that has one already keeps it. */
  arm(moments: readonly Moment[]): Promise<void>
  close(): Promise<void>
}

export type AlarmOptions = {
  /** Redis when given, else BullMQ's own tables in PostgreSQL, in a schema of their own. */
  redisUrl?: string
  databaseUrl: string
  /** Called at each alarm and every minute. Without it this process only sets alarms. */
  onWake?: () => Promise<void>
  onError: (error: Error) => void
}

const NAME = 'alarms'
const SWEEP_EVERY_MS = 60_000
const onceGone: JobsOptions = {
  removeOnComplete: true,
  removeOnFail: true,
  attempts: 5,
  backoff: { type: 'fixed', delay: 1_000 },
}

/** Opens the queue; with `onWake` also works on it, and sweeps every minute for what the queue's store may have lost. */
export async function openAlarmClock(options: AlarmOptions): Promise<AlarmClock> {
  const { onWake, onError } = options
  const { kind, queue, worker } = open(options)
  queue.on('error', onError)
  worker?.on('error', onError)
  if (onWake)
    await queue.upsertJobScheduler('sweep', { every: SWEEP_EVERY_MS }, { name: 'sweep', opts: onceGone })
  return {
    kind,
    async arm(moments) {
      const now = Date.now()
      const jobs = [...new Set(moments)].map((at) => ({
        name: 'wake',
        data: {},
        opts: { ...onceGone, jobId: `wake/${at}`, delay: Math.max(0, at - now) },
      }))
      if (jobs.length > 0) await queue.addBulk(jobs)
    },
    async close() {
      await worker?.close()
      await queue.close()
    },
  }
}

function open({ redisUrl, databaseUrl, onWake }: AlarmOptions) {
  const work = onWake && (() => onWake())
  if (redisUrl) {
    const shared = { connection: redisConnection(redisUrl), prefix: '{chagang}' }
    return {
      kind: 'redis' as const,
      queue: new Queue(NAME, shared),
      worker: work && new Worker(NAME, work, shared),
    }
  }
  const backed = withBackend(createPostgresBackend)
  const connection = { connectionString: databaseUrl, schema: 'bullmq', migrate: true, max: 3 }
  return {
    kind: 'postgres' as const,
    queue: new backed.Queue(NAME, { connection }),
    worker: work && new backed.Worker(NAME, work, { connection }),
  }
}

function redisConnection(redisUrl: string) {
  const { hostname, port, username, password, pathname, protocol } = new URL(redisUrl)
  return {
    host: hostname,
    port: Number(port || 6379),
    username: username || undefined,
    password: password ? decodeURIComponent(password) : undefined,
    db: Number(pathname.slice(1) || 0),
    tls: protocol === 'rediss:' ? {} : undefined,
    maxRetriesPerRequest: null,
  }
}
