import { Icon, type IconName } from './icon.tsx'

interface Props {
  icon: IconName
  label: string
  onClick: () => void
  disabled?: boolean
  pressed?: boolean
  class?: string
}

/** A button drawn as an icon, with its words for those who hear the page or hover. */
export function IconButton({ icon, label, onClick, disabled, pressed, class: extra = '' }: Props) {
  return (
    <button
      type="button"
      class={`icon-button ${extra}`}
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  )
}
