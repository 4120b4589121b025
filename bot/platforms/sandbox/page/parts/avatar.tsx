import { hueOf, initials } from '../state/names.ts'

/** The square with the end of a person's name, or the bot's mark. Silent: the name stands beside it. */
export function Avatar({ id, name, size = 40 }: { id: string; name: string; size?: number }) {
  const style = { width: size, height: size, fontSize: Math.round(size * 0.34) }

  if (id === 'bot') {
    return (
      <span class="avatar avatar-bot" style={style} aria-hidden="true">
        <svg viewBox="0 0 24 24" width="66%" height="66%" aria-hidden="true">
          <path d="M12 3l7.5 2.8v5.4c0 4.7-3.1 8-7.5 9.8-4.4-1.8-7.5-5.1-7.5-9.8V5.8z" />
          <path d="M8.4 12l2.6 2.6 4.8-5" />
        </svg>
      </span>
    )
  }

  return (
    <span class="avatar" style={{ ...style, '--hue': hueOf(id) }} aria-hidden="true">
      {initials(name)}
    </span>
  )
}
