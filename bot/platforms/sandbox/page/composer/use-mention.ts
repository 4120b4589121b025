import type { RefObject } from 'preact'
import { useState } from 'preact/hooks'
import { target } from '../parts/arrows.ts'
import type { Chat, Person } from '../state/model.ts'
import { store } from '../state/store.ts'

export interface Mention {
  people: Person[]
  active: number
  aria: Record<string, string | boolean | undefined>
  look: () => void
  close: () => void
  choose: (person: Person) => void
  onKeyDown: (event: KeyboardEvent) => boolean
}

const most = 6

/** The list of members that opens after an `@`, steered from the text box by arrow keys, Enter, Tab and Escape. */
export function useMention(chat: Chat, box: RefObject<HTMLTextAreaElement>): Mention {
  const [people, setPeople] = useState<Person[]>([])
  const [active, setActive] = useState(0)

  const close = () => setPeople([])

  const look = () => {
    const typed = typedName(box.current)
    if (typed === null || chat.id.startsWith('private/')) return close()
    const { people: all } = store.state.world
    const found = chat.memberIds
      .flatMap((id) => all[id] ?? [])
      .filter(({ id, name }) => id !== store.state.as && name.includes(typed))
    setPeople(found.slice(0, most))
    setActive(0)
  }

  const choose = ({ name }: Person) => {
    const area = box.current
    const typed = typedName(area)
    if (!area || typed === null) return close()
    const end = area.selectionStart
    const text = `${area.value.slice(0, end - typed.length)}${name} ${area.value.slice(end)}`
    store.dispatch({ type: 'drafted', chat: chat.id, draft: { text } })
    close()
    const place = end - typed.length + name.length + 1
    requestAnimationFrame(() => {
      area.focus()
      area.setSelectionRange(place, place)
    })
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const person = people[active]
    if (!person) return false
    const next = /^Arrow(Up|Down)$/.test(event.key) ? target(event.key, active, people.length) : null
    if (next !== null) setActive(next)
    else if (event.key === 'Enter' || event.key === 'Tab') choose(person)
    else if (event.key === 'Escape') close()
    else return false
    event.preventDefault()
    return true
  }

  const open = people.length > 0
  const aria = {
    'aria-autocomplete': 'list',
    'aria-controls': open ? 'mentions' : undefined,
    'aria-activedescendant': open ? `mention-${people[active]?.id}` : undefined,
  }
  return { people, active, aria, look, close, choose, onKeyDown }
}

function typedName(area: HTMLTextAreaElement | null): string | null {
  if (!area) return null
  return /@([^\s@]{0,6})$/.exec(area.value.slice(0, area.selectionStart))?.[1] ?? null
}
