import { moveFocus } from '../parts/arrows.ts'
import { Icon } from '../parts/icon.tsx'
import { useShow } from '../parts/use-show.ts'
import type { Knows } from '../state/model.ts'
import { store } from '../state/store.ts'
import { named, useWords } from '../words.ts'
import { toneOf } from './knows-pane.tsx'
import { Section } from './section.tsx'
import { Tag } from './tag.tsx'

const undone = new Set(['waived', 'reversed', 'cancelled'])

/** The acting person's entries, newest first. Each opens its clause and evidence. */
export function LedgerList({ ledger }: { ledger: Knows['ledger'] }) {
  const { knows: words } = useWords()
  const show = useShow()
  const newestFirst = [...ledger].sort((a, b) => b.at - a.at)

  return (
    <Section title={words.ledger} count={ledger.length}>
      {ledger.length === 0 && <p class="nothing">{words.noLedger}</p>}
      <ul onKeyDown={(event) => moveFocus(event, '.entry-row')}>
        {newestFirst.map(({ id, at, kind, amountFen, unit, rule, because, state }) => (
          <li key={id}>
            <button
              type="button"
              class="entry-row"
              aria-haspopup="dialog"
              onClick={() => store.dispatch({ type: 'dialog', dialog: { kind: 'entry', id } })}
            >
              <span class="line">
                <b class={undone.has(state) ? 'struck' : toneOf(amountFen)}>
                  {named(words.entryKinds, kind)}
                  {amountFen !== 0 && ` ${show.money(amountFen, unit)}`}
                </b>
                <Tag state={state} words={words.entryStates} />
              </span>
              <span class="detail">{because}</span>
              <span class="line line-small">
                <span>
                  {id} · {rule} · {show.time(at)}
                </span>
                <Icon name="chevron" size={16} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
