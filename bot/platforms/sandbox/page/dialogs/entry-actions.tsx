import type { EntryDetail } from '../../wire.ts'
import { compose } from '../net/acting.ts'
import { useNow } from '../parts/use-now.ts'
import { useShow } from '../parts/use-show.ts'
import { useApp } from '../state/store.ts'
import { useWords } from '../words.ts'

const standing = new Set(['proposed', 'confirmed'])

/**
 * What the acting person may want to do about an entry. Each button only writes the command into the composer:
 * whether it is allowed is for the bot to say, in the chat.
 */
export function EntryActions({ entry }: { entry: EntryDetail }) {
  const { dialogs } = useWords()
  const words = dialogs.entry
  const show = useShow()
  const now = useNow()
  const me = useApp((state) => state.world.people[state.as])
  const mine = entry.subjectId ? entry.subjectId === me?.id : entry.subject === me?.name
  const stands = standing.has(entry.state)
  const inTime = now <= entry.appealUntil
  if (!stands) return null

  return (
    <>
      <p class="picked">{inTime ? words.appealUntil(show.stamp(entry.appealUntil)) : words.appealOver}</p>
      {mine && inTime && (
        <button type="button" class="button button-strong" onClick={() => compose(`申诉 ${entry.id} `)}>
          {words.appeal}
        </button>
      )}
      {!mine && me?.role !== 'staff' && (
        <>
          <button type="button" class="button" onClick={() => compose(`免除 ${entry.id} `)}>
            {words.waive}
          </button>
          {entry.state === 'proposed' && (
            <button type="button" class="button button-strong" onClick={() => compose(`确认 ${entry.id}`)}>
              {words.confirm}
            </button>
          )}
        </>
      )}
    </>
  )
}
