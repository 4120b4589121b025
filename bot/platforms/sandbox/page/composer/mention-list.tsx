import { Avatar } from '../parts/avatar.tsx'
import { useWords } from '../words.ts'
import type { Mention } from './use-mention.ts'

/** The members that may be meant by what stands after the `@`. The focus stays in the text box. */
export function MentionList({ mention }: { mention: Mention }) {
  const { composer: words } = useWords()
  if (!mention.people.length) return null
  return (
    <div class="mentions" id="mentions" role="listbox" aria-label={words.mention}>
      {mention.people.map((person, place) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the text box keeps the focus and names the active option
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the text box
        <div
          key={person.id}
          id={`mention-${person.id}`}
          role="option"
          aria-selected={place === mention.active}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => mention.choose(person)}
        >
          <Avatar id={person.id} name={person.name} size={28} />
          <span>{person.name}</span>
          <small>{person.roleName}</small>
        </div>
      ))}
    </div>
  )
}
