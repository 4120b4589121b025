import type { Button } from '../../../../policy/decision.ts'
import { type Element, words } from './elements.ts'

/** More than anybody looks through; the card's text says what to send instead. */
const MOST = 40
const LABEL_MOST = 60

/**
 * Buttons in rows that fit a phone: as many beside each other as their longest label allows, all of one width. A button
 * carries the text that its presser would have typed.
 */
export function buttonRows(buttons: readonly Button[]): Element[] {
  const shown = buttons.slice(0, MOST)
  const perRow = Math.min(columnsFor(Math.max(...shown.map(({ label }) => widthOf(label)))), shown.length)
  const rows: Element[] = []
  for (let at = 0; at < shown.length; at += perRow) {
    const row = shown.slice(at, at + perRow)
    const empty = Array.from({ length: perRow - row.length }, () => column([]))
    rows.push({
      tag: 'column_set',
      flex_mode: 'none',
      horizontal_spacing: 'small',
      columns: [...row.map((button) => column([buttonOf(button)])), ...empty],
    })
  }
  return rows
}

const column = (elements: Element[]): Element => ({ tag: 'column', width: 'weighted', weight: 1, elements })

const buttonOf = ({ label, text, style }: Button): Element => ({
  tag: 'button',
  text: words([...label].slice(0, LABEL_MOST).join('')),
  type: style ?? 'default',
  width: 'fill',
  behaviors: [{ type: 'callback', value: { text } }],
})

/** Widths in Chinese characters; a phone shows about 18 of them beside each other, buttons' edges included. */
function columnsFor(longest: number): number {
  if (longest <= 2.5) return 4
  if (longest <= 4) return 3
  return longest <= 8 ? 2 : 1
}

const widthOf = (label: string) =>
  [...label].reduce((sum, character) => sum + (character < '\u2e80' ? 0.6 : 1), 0)
