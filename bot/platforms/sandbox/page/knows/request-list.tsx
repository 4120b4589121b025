import type { Knows } from '../state/model.ts'
import { useWords } from '../words.ts'
import { Section } from './section.tsx'
import { Tag } from './tag.tsx'

/** Requests and appeals the acting person made or may decide. */
export function RequestList({ requests }: { requests: Knows['requests'] }) {
  const { knows: words } = useWords()
  if (!requests.length) return null
  return (
    <Section title={words.requests} count={requests.length}>
      <ul>
        {requests.map(({ number, title, state }) => (
          <li key={number} class="slot line">
            <span>
              <b>{number}</b> {title}
            </span>
            <Tag state={state} words={words.requestStates} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
