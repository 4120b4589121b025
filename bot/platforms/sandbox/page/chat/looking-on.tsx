import { store, useApp } from '../state/store.ts'
import { useWords } from '../words.ts'

/** Stands in the composer's place in a group the acting person is not a member of. */
export function LookingOn() {
  const { chat: words } = useWords()
  const name = useApp((state) => state.world.people[state.as]?.name ?? '')
  return (
    <div class="looking-on">
      <span>{words.notMember(name)}</span>
      <button
        type="button"
        class="button"
        onClick={() => store.dispatch({ type: 'dialog', dialog: { kind: 'actor' } })}
      >
        {words.notMemberAct}
      </button>
    </div>
  )
}
