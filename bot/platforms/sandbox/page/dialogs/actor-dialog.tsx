import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { actAs } from '../net/acting.ts'
import { target } from '../parts/arrows.ts'
import { Avatar } from '../parts/avatar.tsx'
import { closeDialog, Dialog } from '../parts/dialog.tsx'
import { Icon } from '../parts/icon.tsx'
import { findPeople } from '../state/find-people.ts'
import { placeInTeam } from '../state/names.ts'
import { useApp } from '../state/store.ts'
import { useWords } from '../words.ts'
import { recentActors, rememberActor } from './recent-actors.ts'

/** The list of all people, searched by name, role, team or channel; arrow keys move, Enter chooses. */
export function ActorDialog() {
  const { dialogs } = useWords()
  const words = dialogs.actor
  const world = useApp((state) => state.world)
  const as = useApp((state) => state.as)
  const [search, setSearch] = useState('')
  const [team, setTeam] = useState('')
  const [active, setActive] = useState(0)
  const list = useRef<HTMLDivElement>(null)

  const everyone = useMemo(() => world.order.flatMap((id) => world.people[id] ?? []), [world])
  const teams = useMemo(() => [...new Set(everyone.flatMap(({ team }) => team ?? []))], [everyone])
  const recent = useMemo(() => recentActors(), [])
  const found = useMemo(() => findPeople(everyone, search, team, recent), [everyone, search, team, recent])

  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [active, found])

  const choose = (id: string) => {
    rememberActor(id)
    actAs(id)
    closeDialog()
  }
  const filter = (team: string) => {
    setTeam(team)
    setActive(0)
  }

  return (
    <Dialog title={words.title} class="dialog-tall">
      <label class="search">
        <Icon name="search" size={18} />
        <span class="hidden">{words.search}</span>
        <input
          type="search"
          role="combobox"
          placeholder={words.search}
          aria-expanded="true"
          aria-controls="actors"
          aria-activedescendant={found[active] && `actor-${found[active].id}`}
          autofocus
          value={search}
          onInput={(event) => {
            setSearch(event.currentTarget.value)
            setActive(0)
          }}
          onKeyDown={(event) => {
            if (event.isComposing) return
            const person = found[active]
            if (event.key === 'Enter' && person) {
              // Else the same key would press the button that gets the focus back.
              event.preventDefault()
              choose(person.id)
            }
            const next = /^Arrow(Up|Down)$/.test(event.key) ? target(event.key, active, found.length) : null
            if (next === null) return
            event.preventDefault()
            setActive(next)
          }}
        />
      </label>
      <div class="filters">
        {['', ...teams].map((name) => (
          <button
            key={name}
            type="button"
            class="chip"
            aria-pressed={team === name}
            onClick={() => filter(name)}
          >
            {name || words.all}
          </button>
        ))}
      </div>
      <p class="hidden" aria-live="polite">
        {words.result(found.length)}
      </p>
      {found.length === 0 && <p class="nothing">{words.none}</p>}
      <div class="people" id="actors" role="listbox" aria-label={words.title} ref={list}>
        {found.map((person, place) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the search box keeps the focus and names the active option
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the search box
          <div
            key={person.id}
            id={`actor-${person.id}`}
            role="option"
            aria-selected={place === active}
            onClick={() => choose(person.id)}
          >
            <Avatar id={person.id} name={person.name} size={40} />
            <span>
              <b>{person.name}</b>
              <small>{placeInTeam(person)}</small>
            </span>
            {person.id === as && <Icon name="check" />}
          </div>
        ))}
      </div>
    </Dialog>
  )
}
