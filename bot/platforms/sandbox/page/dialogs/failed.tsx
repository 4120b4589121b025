import { start } from '../net/start.ts'
import { Empty } from '../parts/empty.tsx'
import { useApp } from '../state/store.ts'
import { useWords } from '../words.ts'

/** Stands for the whole page when the bot could not be reached at the start. */
export function Failed() {
  const words = useWords()
  const problem = useApp((state) => state.problem)
  return (
    <main class="whole" role="alert">
      <Empty icon="reset" title={words.failedTitle} hint={problem || words.failedHint}>
        <button type="button" class="button button-strong" onClick={() => start()}>
          {words.retry}
        </button>
      </Empty>
    </main>
  )
}
