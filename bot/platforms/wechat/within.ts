/** A promise that some gateway never keeps: it is waited for so long, and then it has failed. */
export async function within<T>(promise: Promise<T>, ms: number, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimedOut(what, ms)), ms)
    timer.unref()
  })
  promise.catch(() => {}) // a failure after the time is nobody's any more
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}

export class TimedOut extends Error {
  constructor(what: string, ms: number) {
    super(`${what}: no answer within ${ms} ms`)
  }
}
