import { useEffect, useState } from 'preact/hooks'
import type { ClaimDetail, EntryDetail } from '../../wire.ts'
import { api } from '../net/api.ts'
import { sentenceOf } from '../net/saying.ts'
import { Dialog } from '../parts/dialog.tsx'
import { useApp } from '../state/store.ts'
import { useWords } from '../words.ts'
import { EntryActions } from './entry-actions.tsx'
import { EntryFacts } from './entry-facts.tsx'

/** Why an entry (or a claim) exists: amount, clause, reason, arithmetic, evidence, history; and what can be done about it. */
export function EntryDialog({ id }: { id: string }) {
  const { dialogs } = useWords()
  const knows = useApp((state) => state.knows)
  const [entry, setEntry] = useState<EntryDetail | ClaimDetail | null>(null)
  const [problem, setProblem] = useState('')

  useEffect(() => {
    let wanted = true
    api
      .entry(id)
      .then((entry) => wanted && setEntry(entry))
      .catch((problem) => wanted && setProblem(sentenceOf(problem)))
    return () => {
      wanted = false
    }
  }, [id, knows])

  return (
    <Dialog
      title={dialogs.entry.title(id)}
      class="dialog-entry"
      footer={entry && !('lines' in entry) && <EntryActions entry={entry} />}
    >
      {!entry && problem && (
        <p class="problem" role="alert">
          {dialogs.entry.missing} {problem}
        </p>
      )}
      {!entry && <p class="nothing" aria-busy={!problem} />}
      {entry && ('lines' in entry ? <ClaimLines lines={entry.lines} /> : <EntryFacts entry={entry} />)}
    </Dialog>
  )
}

/** A claim's story, as the bot would tell it in the chat. */
function ClaimLines({ lines }: { lines: string[] }) {
  return (
    <div class="entry">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  )
}
