import { useShow } from '../parts/use-show.ts'
import type { Knows } from '../state/model.ts'
import { useWords } from '../words.ts'
import { Section } from './section.tsx'

/** Who has said that they are away from their post, and until when. */
export function AwayList({ away }: { away: Knows['away'] }) {
  const { knows: words } = useWords()
  const show = useShow()
  if (!away.length) return null
  return (
    <Section title={words.away} count={away.length}>
      <ul>
        {away.map(({ name, until }) => (
          <li key={name} class="slot line">
            <b>{name}</b>
            <span class="detail">{words.until(show.time(until))}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
