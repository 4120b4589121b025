import { hueOf, initials } from '../state/names.ts'
import { useApp } from '../state/store.ts'

/** A group's picture: up to nine of its members in a grid, as chat apps draw it. */
export function GroupAvatar({ memberIds, size = 46 }: { memberIds: string[]; size?: number }) {
  const people = useApp((state) => state.world.people)
  const shown = memberIds.slice(0, 9)
  const columns = shown.length > 4 ? 3 : shown.length > 1 ? 2 : 1

  return (
    <span
      class="group-avatar"
      style={{ width: size, height: size, gridTemplateColumns: `repeat(${columns}, 1fr)` }}
      aria-hidden="true"
    >
      {shown.map((id) => (
        <span key={id} style={{ '--hue': hueOf(id), fontSize: size / columns / 2.1 }}>
          {initials(people[id]?.name ?? id).slice(-1)}
        </span>
      ))}
    </span>
  )
}
