import { useShow } from '../parts/use-show.ts'
import type { Knows } from '../state/model.ts'
import { useWords } from '../words.ts'
import { Section } from './section.tsx'

/** Whose turn it is in a draft, and the zones of one's own squad. */
export function ZoneList({ zones }: { zones: Knows['zones'] }) {
  const { knows: words } = useWords()
  const show = useShow()
  if (!zones.length) return null
  return (
    <Section title={words.zones} count={zones.length}>
      <ul>
        {zones.map(({ title, detail, until }) => (
          <li key={title} class="slot line">
            <b>{title}</b>
            <span class="detail">
              {detail}
              {until !== undefined && ` · ${words.until(show.time(until))}`}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
