import { serve } from '../../../photos/pool/serve.ts'

/** A worker that does what its job says, to see what becomes of the others. */
export type OddJob = 'answer' | 'throw' | 'hang' | 'segfault' | 'exit' | { grow: number }

const [mood] = process.argv.slice(2)
const kept: Buffer[] = []

await serve<OddJob, { pid: number }>(async () => {
  if (mood === 'unable') throw new Error('there is nothing to work with')
  if (mood === 'stillborn') process.exit(3)
  return async (job) => {
    if (job === 'throw') throw new Error('an odd job')
    if (job === 'segfault') process.kill(process.pid, 'SIGSEGV')
    if (job === 'exit') process.exit(0)
    if (typeof job === 'object') kept.push(Buffer.alloc(job.grow * 2 ** 20, 1))
    while (job === 'hang');
    return { pid: process.pid }
  }
})
