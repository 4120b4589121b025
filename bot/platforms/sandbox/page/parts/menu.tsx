import { useEffect, useRef, useState } from 'preact/hooks'
import { moveFocus } from './arrows.ts'
import { Icon, type IconName } from './icon.tsx'
import { IconButton } from './icon-button.tsx'

export interface MenuItem {
  icon: IconName
  label: string
  hint?: string
  act: () => void
}

/** A button that opens a short list of things to do; arrow keys move, Escape closes and gives the focus back. */
export function Menu({ label, items }: { label: string; items: MenuItem[] }) {
  const [open, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (!open) return
    box.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus()
    const outside = (event: Event) => {
      if (!box.current?.contains(event.target as Node)) setOpen(false)
    }
    document.addEventListener('pointerdown', outside)
    return () => document.removeEventListener('pointerdown', outside)
  }, [open])

  const close = () => {
    setOpen(false)
    box.current?.querySelector<HTMLElement>('button')?.focus()
  }

  return (
    <div
      class="menu"
      ref={box}
      onFocusOut={(event) => {
        if (event.relatedTarget && !box.current?.contains(event.relatedTarget as Node)) setOpen(false)
      }}
    >
      <IconButton icon="more" label={label} pressed={open} onClick={() => setOpen(!open)} />
      {open && (
        <div
          class="menu-list"
          role="menu"
          aria-label={label}
          tabIndex={-1}
          onKeyDown={(event) => {
            if (event.key === 'Escape') close()
            else moveFocus(event, '[role=menuitem]')
          }}
        >
          {items.map(({ icon, label, hint, act }) => (
            <button
              key={label}
              type="button"
              role="menuitem"
              onClick={() => {
                close()
                act()
              }}
            >
              <Icon name={icon} />
              <span>
                {label}
                {hint && <small>{hint}</small>}
              </span>
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
