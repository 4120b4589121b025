type Marks = { ids: number[]; written: () => void; failed: (error: unknown) => void; promise: Promise<void> }

/**
 * Messages that have left are marked as sent by the next commit, whatever it is about; when there is none at once, by a
 * statement of their own. A crash in between leaves them pending, and they are handed over again under the same id.
 */
export function sentMarks(write: (ids: number[]) => Promise<unknown>) {
  let waiting: Marks | null = null
  let writing: Promise<void> = Promise.resolve()

  /** Takes what waits, for a commit of the caller's. */
  function take(): Marks | null {
    const mine = waiting
    waiting = null
    return mine
  }

  function writeAlone(marks: Marks | null) {
    if (marks) writing = write(marks.ids).then(marks.written, marks.failed)
  }

  return {
    take,
    /** Writes what a commit took and could not write. */
    writeAlone,
    /** Resolves when these are marked. */
    mark(ids: readonly number[]): Promise<void> {
      if (ids.length === 0) return Promise.resolve()
      if (!waiting) {
        waiting = marksOf()
        setImmediate(() => writeAlone(take())) // whatever is ready to commit has then begun
      }
      waiting.ids.push(...ids)
      return waiting.promise
    },
    /** Resolves when nothing waits and nothing is being written. */
    async idle() {
      writeAlone(take())
      await writing
    },
  }
}

function marksOf(): Marks {
  let [written, failed] = [() => {}, (_error: unknown) => {}]
  const promise = new Promise<void>((yes, no) => {
    written = yes
    failed = no
  })
  return { ids: [], written, failed, promise }
}
