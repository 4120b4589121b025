import { type ChildProcess, fork } from 'node:child_process'
import type { FromWorker, ToWorker } from './protocol.ts'

export type PoolOptions = {
  /** The program of a worker, TypeScript; it calls `serve`. */
  program: URL
  workers: number
  /** How long one job, and the start of a worker, may take. */
  jobMs: number
  startMs: number
  /** A worker that holds more than this after a job is replaced. */
  memoryMb: number
  /** A worker that had nothing to do for so long ends. */
  idleMs: number
  args?: string[]
}

/** Why a job was not done. `fault`: it threw; `cannot-start`: the worker said so itself, before its first job. */
export class PoolError extends Error {
  readonly kind: 'timeout' | 'crash' | 'fault' | 'cannot-start' | 'closed'
  constructor(kind: PoolError['kind'], detail: string) {
    super(detail)
    this.kind = kind
  }
}

export type PoolState = { workers: number; waiting: number; memoryMb: number[] }

/** Does jobs in processes of its own, so that a job that hangs or crashes takes down only itself. */
export interface Pool<Job, Answer> {
  ask(job: Job): Promise<Answer>
  state(): PoolState
  close(): Promise<void>
}

type Waiting = { job: unknown; resolve: (answer: never) => void; reject: (error: PoolError) => void }
type Worker = {
  process: ChildProcess
  ready: boolean
  busy: Waiting | null
  memoryMb: number
  timer?: NodeJS.Timeout
}

/** Workers start when there is work for them. Jobs are done in the order in which they were asked. */
export function openPool<Job, Answer>(options: PoolOptions): Pool<Job, Answer> {
  const waiting: Waiting[] = []
  const workers = new Set<Worker>()
  let closed = false

  function start(): void {
    const child = fork(options.program, options.args ?? [], {
      execArgv: ['--import', import.meta.resolve('tsx')],
      serialization: 'advanced',
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    const worker: Worker = { process: child, ready: false, busy: null, memoryMb: 0 }
    workers.add(worker)
    arm(worker, options.startMs, () => lose(worker, 'timeout', `no start within ${options.startMs} ms`))
    child.on('message', (message: FromWorker) => hear(worker, message))
    child.on('error', (error) => lose(worker, 'crash', error.message))
    child.on('exit', (code, signal) => lose(worker, 'crash', `the worker ended (${signal ?? code})`))
  }

  function hear(worker: Worker, message: FromWorker): void {
    if (!workers.has(worker)) return
    if (message.kind === 'unable') {
      lose(worker, 'cannot-start', message.reason)
      return
    }
    worker.ready = true
    if (message.kind === 'done') {
      const job = worker.busy
      worker.busy = null
      worker.memoryMb = message.memoryMb
      if (message.ok) job?.resolve(message.answer as never)
      else job?.reject(new PoolError('fault', message.error))
      if (message.memoryMb > options.memoryMb) drop(worker)
    }
    next()
  }

  function next(): void {
    for (const worker of workers) {
      if (!worker.ready || worker.busy) continue
      const job = waiting.shift()
      if (!job) {
        arm(worker, options.idleMs, () => drop(worker))
        worker.timer!.unref()
        continue
      }
      worker.busy = job
      arm(worker, options.jobMs, () => lose(worker, 'timeout', `not done within ${options.jobMs} ms`))
      worker.process.send({ job: job.job } satisfies ToWorker)
    }
    const starting = [...workers].filter(({ ready }) => !ready).length
    if (waiting.length > starting && workers.size < options.workers) start()
  }

  /** Takes a worker out and ends it, however stuck it is. */
  function drop(worker: Worker): void {
    workers.delete(worker)
    clearTimeout(worker.timer)
    worker.process.kill('SIGKILL')
  }

  /** A worker that failed costs its job; one that failed before it had any costs the first job that waits for it. */
  function lose(worker: Worker, kind: PoolError['kind'], detail: string): void {
    if (!workers.has(worker)) return
    drop(worker)
    const error = new PoolError(kind, detail)
    if (worker.busy) worker.busy.reject(error)
    else if (kind === 'cannot-start') for (const job of waiting.splice(0)) job.reject(error)
    else if (!worker.ready) waiting.shift()?.reject(error)
    next()
  }

  return {
    ask: (job) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new PoolError('closed', 'the pool is closed'))
        waiting.push({ job, resolve, reject })
        next()
      }),
    state: () => ({
      workers: workers.size,
      waiting: waiting.length,
      memoryMb: [...workers].map(({ memoryMb }) => memoryMb),
    }),
    async close() {
      closed = true
      const error = new PoolError('closed', 'the pool is closed')
      for (const job of waiting.splice(0)) job.reject(error)
      const ending = [...workers].map(
        ({ process }) => new Promise((resolve) => process.once('exit', resolve)),
      )
      for (const worker of [...workers]) {
        worker.busy?.reject(error)
        drop(worker)
      }
      await Promise.all(ending)
    },
  }
}

function arm(worker: Worker, ms: number, act: () => void): void {
  clearTimeout(worker.timer)
  worker.timer = setTimeout(act, ms)
}
