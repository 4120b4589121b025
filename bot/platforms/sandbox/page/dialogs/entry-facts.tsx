import type { EntryDetail } from '../../wire.ts'
import { toneOf } from '../knows/knows-pane.tsx'
import { Tag } from '../knows/tag.tsx'
import { jumpTo } from '../net/acting.ts'
import { useShow } from '../parts/use-show.ts'
import { store } from '../state/store.ts'
import { named, useWords } from '../words.ts'

/** An entry from its amount down to the rulebook version, in the order in which one asks. */
export function EntryFacts({ entry }: { entry: EntryDetail }) {
  const { dialogs, knows } = useWords()
  const words = dialogs.entry
  const show = useShow()

  return (
    <div class="entry">
      <div class="entry-head">
        <p class={`entry-amount ${toneOf(entry.amountFen)}`}>
          {entry.amountFen === 0
            ? named(knows.entryKinds, entry.kind)
            : show.money(entry.amountFen, entry.unit)}
        </p>
        <p>
          <b>{entry.subject}</b> · {named(knows.entryKinds, entry.kind)} · {show.stamp(entry.at)}
        </p>
        <Tag state={entry.state} words={knows.entryStates} />
      </div>

      <h3>{words.because}</h3>
      <p>{entry.because}</p>
      {entry.today && (
        <p class="picked">
          {words.today} {entry.today}
        </p>
      )}

      <h3>{words.clause}</h3>
      <blockquote>
        <p>「{entry.clause}」</p>
        <footer>
          {entry.rule} {entry.title}
        </footer>
      </blockquote>

      {entry.arithmetic.length > 0 && (
        <>
          <h3>{words.arithmetic}</h3>
          <ol class="arithmetic">
            {entry.arithmetic.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </>
      )}

      <h3>{words.evidence}</h3>
      {entry.evidence.length === 0 && <p class="nothing">{words.noEvidence}</p>}
      <ul class="evidence">
        {entry.evidence.map(({ messageId, chat, text }) => (
          <li key={messageId}>
            <span>{text}</span>
            <button type="button" class="button" onClick={() => jumpTo(chat, messageId)}>
              {words.jump}
            </button>
          </li>
        ))}
      </ul>

      {entry.linked.length > 0 && (
        <>
          <h3>{words.linked}</h3>
          <ul class="evidence">
            {entry.linked.map(({ id, text }) => (
              <li key={id}>
                <span>{text}</span>
                <button
                  type="button"
                  class="button"
                  onClick={() => store.dispatch({ type: 'dialog', dialog: { kind: 'entry', id } })}
                >
                  {id}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}

      {entry.history.length > 0 && (
        <>
          <h3>{words.history}</h3>
          <ol class="history">
            {entry.history.map(({ at, what }) => (
              <li key={`${at}/${what}`}>
                <time>{show.stamp(at)}</time> {what}
              </li>
            ))}
          </ol>
        </>
      )}

      {entry.switches.length > 0 && (
        <>
          <h3>{words.switches}</h3>
          <dl class="switches">
            {entry.switches.map(({ name, value }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <p class="detail">{words.pack(entry.packVersion)}</p>
    </div>
  )
}
