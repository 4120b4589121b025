import type { Knows } from '../state/model.ts'
import { useWords } from '../words.ts'
import { Section } from './section.tsx'
import { Tag } from './tag.tsx'

/** Today's sign-ins of the acting person. */
export function SlotList({ slots }: { slots: Knows['slots'] }) {
  const { knows: words } = useWords()
  return (
    <Section title={words.slots}>
      {slots.length === 0 && <p class="nothing">{words.noSlots}</p>}
      <ul>
        {slots.map(({ title, state, detail }) => (
          <li key={title} class="slot">
            <div class="line">
              <b>{title}</b>
              <Tag state={state} words={words.slotStates} />
            </div>
            {detail && <p class="detail">{detail}</p>}
          </li>
        ))}
      </ul>
    </Section>
  )
}
