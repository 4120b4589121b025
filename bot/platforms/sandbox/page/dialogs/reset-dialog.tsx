import { changeClock } from '../net/acting.ts'
import { api } from '../net/api.ts'
import { say } from '../net/saying.ts'
import { closeDialog, Dialog } from '../parts/dialog.tsx'
import { store } from '../state/store.ts'
import { useWords } from '../words.ts'

/** Asks before the day is cleared. */
export function ResetDialog() {
  const words = useWords()
  const own = words.dialogs.reset

  const reset = async () => {
    closeDialog()
    if (!(await changeClock(() => api.reset()))) return
    store.dispatch({ type: 'transcript', name: null })
    say(words.clock.resetDone, 'good')
  }

  return (
    <Dialog
      title={own.title}
      footer={
        <>
          <button type="button" class="button" onClick={closeDialog}>
            {words.cancel}
          </button>
          <button type="button" class="button button-danger" onClick={reset}>
            {own.confirm}
          </button>
        </>
      }
    >
      <p>{own.hint}</p>
    </Dialog>
  )
}
