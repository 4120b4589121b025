import { compose, send } from '../net/acting.ts'
import { moveFocus } from '../parts/arrows.ts'
import { type Chip, emptyDraft } from '../state/model.ts'
import { useApp } from '../state/store.ts'
import { useWords } from '../words.ts'

/** The commands the acting person may use now. A complete one is sent at once, another goes to the composer. */
export function ChipRow({ chat }: { chat: string }) {
  const { composer: words } = useWords()
  const chips = useApp((state) => state.chips)
  if (!chips.length) return null

  const use = ({ text, complete }: Chip) => {
    if (complete) void send(chat, { ...emptyDraft, text })
    else compose(text)
  }

  return (
    <ul class="chips" aria-label={words.chips} onKeyDown={(event) => moveFocus(event, '.chip')}>
      {chips.map((chip) => (
        <li key={chip.label}>
          <button type="button" class={chip.complete ? 'chip' : 'chip chip-open'} onClick={() => use(chip)}>
            {chip.label}
          </button>
        </li>
      ))}
    </ul>
  )
}
