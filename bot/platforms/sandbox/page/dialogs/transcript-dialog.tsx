import { useState } from 'preact/hooks'
import { api } from '../net/api.ts'
import { say, sentenceOf } from '../net/saying.ts'
import { closeDialog, Dialog } from '../parts/dialog.tsx'
import { Icon } from '../parts/icon.tsx'
import { store } from '../state/store.ts'
import { useWords } from '../words.ts'

/** Opens a transcript from a file or pasted text; a mistake in it is told with its line, and nothing is replaced. */
export function TranscriptDialog() {
  const { dialogs, cancel } = useWords()
  const words = dialogs.transcript
  const [text, setText] = useState('')
  const [name, setName] = useState('')
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)

  const choose = async (file: File | undefined) => {
    if (!file) return
    setName(file.name)
    setText(await file.text())
    setProblem('')
  }

  const open = async () => {
    if (!text.trim()) return setProblem(words.empty)
    setBusy(true)
    try {
      const clock = await api.openTranscript(text)
      store.dispatch({ type: 'ticked', clock, at: performance.now() })
      store.dispatch({ type: 'transcript', name: name || words.pasted })
      store.dispatch({ type: 'follow', follow: true })
      say(words.opened, 'good')
      closeDialog()
    } catch (problem) {
      setProblem(sentenceOf(problem))
      setBusy(false)
    }
  }

  return (
    <Dialog
      title={words.title}
      footer={
        <>
          <button type="button" class="button" onClick={closeDialog}>
            {cancel}
          </button>
          <button type="button" class="button button-strong" disabled={busy} onClick={open}>
            {words.open}
          </button>
        </>
      }
    >
      <p>{words.hint}</p>
      <label class="button button-wide upload">
        <Icon name="open" />
        {name || words.choose}
        <input
          class="hidden"
          type="file"
          accept=".jsonl,.json,.txt,application/json,text/plain"
          onChange={(event) => void choose(event.currentTarget.files?.[0])}
        />
      </label>
      <label class="paste">
        {words.paste}
        <textarea
          rows={6}
          spellcheck={false}
          value={text}
          onInput={(event) => {
            setText(event.currentTarget.value)
            setName('')
          }}
        />
      </label>
      <p class="problem" role="alert">
        {problem}
      </p>
    </Dialog>
  )
}
