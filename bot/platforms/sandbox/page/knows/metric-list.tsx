import type { Knows } from '../state/model.ts'
import { useWords } from '../words.ts'
import { Section } from './section.tsx'

/** Today's numbers against their targets; one without a target stands apart and has no bar. */
export function MetricList({ metrics }: { metrics: Knows['metrics'] }) {
  const { knows: words } = useWords()
  if (!metrics.length) return null
  return (
    <Section title={words.metrics}>
      <ul class="metrics">
        {metrics.map(({ name, value, target }) => (
          <li key={name}>
            <span>{name}</span>
            <b>{target === null ? value : words.target(value, target)}</b>
            {target === null ? (
              <small>{words.noTarget}</small>
            ) : (
              <progress value={Math.min(value, target)} max={Math.max(1, target)} aria-hidden="true" />
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
