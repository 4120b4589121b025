import { useNow } from '../parts/use-now.ts'
import type { Knows } from '../state/model.ts'
import { span } from '../state/times.ts'
import { useWords } from '../words.ts'
import { Section } from './section.tsx'
import { Tag } from './tag.tsx'

/** The spot checks that are open, with the time left and how many have answered. */
export function CheckList({ checks }: { checks: Knows['checks'] }) {
  const { knows: words } = useWords()
  const now = useNow()

  return (
    <Section title={words.checks} count={checks.length}>
      {checks.length === 0 && <p class="nothing">{words.noChecks}</p>}
      {checks.map(({ title, state, detail, answered, required, until }) => (
        <div key={title} class="check">
          <div class="line">
            <b>{title}</b>
            <Tag state={state} words={words.checkStates} />
          </div>
          {detail && <p class="detail">{detail}</p>}
          <progress
            value={answered}
            max={Math.max(1, required)}
            aria-label={words.answered(answered, required)}
          />
          <div class="line line-small">
            <span>{words.answered(answered, required)}</span>
            {until !== undefined && (
              <span class={until - now < 60_000 ? 'countdown countdown-short' : 'countdown'} role="timer">
                {until > now ? words.left(span(until - now)) : words.over}
              </span>
            )}
          </div>
        </div>
      ))}
    </Section>
  )
}
