import { useState } from 'preact/hooks'
import { press } from '../net/acting.ts'
import type { Card, Message } from '../state/model.ts'
import type { Look } from './message-row.tsx'
import { richText } from './rich-text.tsx'

/** A card of the bot: its title in the colour of its tone, its lines, and its buttons while they can be pressed. */
export function CardView({ message, card, look }: { message: Message; card: Card; look: Look }) {
  const [busy, setBusy] = useState(-1)

  const pressed = async (button: number) => {
    if (busy >= 0) return
    setBusy(button)
    await press(message.id, button)
    setBusy(-1)
  }

  return (
    <article class={`card card-${card.tone}`} aria-label={card.title}>
      <h3>{card.title}</h3>
      {card.lines.length > 0 && (
        <div class="card-lines">
          {card.lines.map((line, place) => (
            <p key={place}>{richText(line, message, look)}</p>
          ))}
        </div>
      )}
      {card.closed && card.buttons.length > 0 && <p class="card-closed">{look.words.chat.cardClosed}</p>}
      {!card.closed && card.buttons.length > 0 && (
        <div class="card-buttons">
          {card.buttons.map(({ label, style }, place) => (
            <button
              key={label}
              type="button"
              class={`button ${style === 'primary' ? 'button-strong' : ''} ${style === 'danger' ? 'button-danger' : ''}`}
              aria-busy={busy === place}
              onClick={() => pressed(place)}
            >
              {label}
            </button>
          ))}
        </div>
      )}
    </article>
  )
}
