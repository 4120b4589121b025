import { useShow } from '../parts/use-show.ts'
import type { Knows } from '../state/model.ts'
import { useWords } from '../words.ts'
import { Section } from './section.tsx'
import { Tag } from './tag.tsx'

/** Resources under protection, with their holder and the moment they become free. */
export function ClaimList({ claims }: { claims: Knows['claims'] }) {
  const { knows: words } = useWords()
  const show = useShow()
  if (!claims.length) return null
  return (
    <Section title={words.claims} count={claims.length}>
      <ul>
        {claims.map(({ number, resource, holder, until, state }) => (
          <li key={number} class="slot">
            <div class="line">
              <b>{resource}</b>
              <Tag state={state} words={words.claimStates} />
            </div>
            <p class="detail">
              {number} · {holder} · {words.until(show.stamp(until))}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
