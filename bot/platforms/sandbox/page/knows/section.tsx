import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

interface Props {
  title: string
  count?: number
  children: ComponentChildren
}

/** One titled part of what the bot knows. */
export function Section({ title, count, children }: Props) {
  const id = useId()
  return (
    <section class="knows-section" aria-labelledby={id}>
      <h3 id={id}>
        {title}
        {count ? <span class="count">{count}</span> : null}
      </h3>
      {children}
    </section>
  )
}
