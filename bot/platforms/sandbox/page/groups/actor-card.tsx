import { Avatar } from '../parts/avatar.tsx'
import { Icon } from '../parts/icon.tsx'
import { placeInTeam } from '../state/names.ts'
import { store, useApp } from '../state/store.ts'
import { useWords } from '../words.ts'

/** Whom one acts as, and the button to act as somebody else. */
export function ActorCard() {
  const { groups: words } = useWords()
  const person = useApp((state) => state.world.people[state.as])
  if (!person) return null

  return (
    <button
      type="button"
      class="actor-card"
      aria-haspopup="dialog"
      onClick={() => store.dispatch({ type: 'dialog', dialog: { kind: 'actor' } })}
    >
      <Avatar id={person.id} name={person.name} size={44} />
      <span class="actor-who">
        <small>{words.actingAs}</small>
        <b>{person.name}</b>
        <small>{placeInTeam(person)}</small>
      </span>
      <span class="actor-switch">
        <Icon name="people" size={18} />
        {words.switchActor}
      </span>
    </button>
  )
}
