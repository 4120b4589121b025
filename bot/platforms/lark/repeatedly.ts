/** Work that is done at intervals and whenever it is asked for, never twice at the same time. */
export type Repeated = {
  /** Soon; what is asked for during a run is done once after it. Resolves when that is done. */
  now(): Promise<void>
  stop(): Promise<void>
}

export function repeatedly(
  everyMs: number,
  work: () => Promise<unknown>,
  onFault: (error: unknown) => void,
): Repeated {
  let running: Promise<void> | null = null
  let next: Promise<void> | null = null
  let stopped = false
  const timer = setInterval(() => void ask(), everyMs)
  timer.unref()

  function ask(): Promise<void> {
    if (stopped) return Promise.resolve()
    if (!running) {
      running = run()
      return running
    }
    next ??= running.then(() => {
      next = null
      return ask()
    })
    return next
  }

  async function run() {
    try {
      await work()
    } catch (error) {
      onFault(error)
    } finally {
      running = null
    }
  }

  return {
    now: ask,
    async stop() {
      stopped = true
      clearInterval(timer)
      await running
    },
  }
}
