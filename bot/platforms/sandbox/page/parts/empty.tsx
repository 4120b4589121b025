import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'

interface Props {
  icon: IconName
  title: string
  hint?: string
  children?: ComponentChildren
}

/** What stands where there is nothing yet, or where something failed: what that means and what to do next. */
export function Empty({ icon, title, hint, children }: Props) {
  return (
    <div class="empty">
      <span class="empty-mark" aria-hidden="true">
        <Icon name={icon} size={30} />
      </span>
      <p class="empty-title">{title}</p>
      {hint && <p class="empty-hint">{hint}</p>}
      {children && <div class="empty-actions">{children}</div>}
    </div>
  )
}
