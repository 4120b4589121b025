import type { Card, Post } from '../../policy/decision.ts'
import type { Fact } from '../../policy/facts.ts'
import type { Scene } from '../../policy/situation.ts'

/** A kind of card that changes after it was posted. */
export type LiveCard = {
  touchedBy: readonly Fact['kind'][]
  /** The cards that these facts (of the kinds above) have changed, as they stand now. */
  now(scene: Scene, facts: readonly Fact[]): Post[]
}

/** Changes the card that stands there. */
export const refreshed = (to: Post['to'], card: Card & { key: string }): Post => ({
  to,
  text: [card.title, ...card.lines].join('\n'),
  card,
  refresh: true,
})

/** A card on which everything is said and done. */
export const done = (key: string, title: string, tone: Card['tone'], ...lines: string[]) => ({
  key,
  title,
  tone,
  lines,
  buttons: [],
  closed: true as const,
})
