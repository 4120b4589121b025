import type { z } from 'zod'
import type { Decision, Told } from '../policy/decision.ts'
import type { Due } from '../policy/schedule/state.ts'
import type { Scene } from '../policy/situation.ts'

/** What became of a due row: it was done, it no longer applies, or it must come again later. */
export type Outcome = { done: Decision } | { cancel: string } | { snoozeUntil: number }

export type JobSpec<D> = {
  /** The `kind` of its due rows. */
  name: string
  data: z.ZodType<D>
  /** What will happen, for the clock of the sandbox: `关闭签到 大客户 09:30`. */
  title(data: D): string
  /** Pure: looks at the scene, decides. Running it twice leaves the same ledger. */
  run(data: D, scene: Scene): Outcome
}

export type Job = {
  name: string
  title(due: Due): string
  run(due: Due, scene: Scene): Outcome
  /** It only says something: nothing is ever recorded of it, and it does not come again. */
  onlyTells?: true
}

export function job<D>({ name, data, title, run }: JobSpec<D>): Job {
  return {
    name,
    title: (due) => title(data.parse(due.data)),
    run: (due, scene) => run(data.parse(due.data), scene),
  }
}

type NoticeSpec<D> = Omit<JobSpec<D>, 'run'> & {
  run(data: D, scene: Scene): { done: Told } | { cancel: string }
}

/** A job that only says something. Where nobody listens it need not be run. */
export const notice = <D>(spec: NoticeSpec<D>): Job => ({ ...job(spec), onlyTells: true })
