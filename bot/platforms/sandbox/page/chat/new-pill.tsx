import { Icon } from '../parts/icon.tsx'
import { useWords } from '../words.ts'

interface Props {
  count: number
  away: boolean
  onClick: () => void
}

/** The way back to the newest message, with how many came meanwhile. */
export function NewPill({ count, away, onClick }: Props) {
  const { chat: words } = useWords()
  if (!away && !count) return null
  return (
    <button type="button" class={count ? 'new-pill new-pill-some' : 'new-pill'} onClick={onClick}>
      <Icon name="down" size={16} />
      {count ? words.newMessages(count) : words.toBottom}
    </button>
  )
}
