import { useShow } from '../parts/use-show.ts'
import type { Knows } from '../state/model.ts'
import { store } from '../state/store.ts'
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
              <button
                type="button"
                class="entry-link"
                onClick={() => store.dispatch({ type: 'dialog', dialog: { kind: 'entry', id: number } })}
              >
                {number}
              </button>{' '}
              · {holder} · {words.until(show.stamp(until))}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
