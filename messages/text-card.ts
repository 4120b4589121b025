import type { Card } from '../policy/decision.ts'

/** A text as a card: its first line is the title (`【经理日报】4月12日`), the others stand below. */
export function textCard(text: string, more: Partial<Card> = {}): Card {
  const [first = '', ...lines] = text.split('\n')
  const title = first.replace(/^【(.+?)】\s?(.*)$/, (_, name: string, rest: string) =>
    [name, rest].filter(Boolean).join(' '),
  )
  return { title: title.replace(/[。:;]$/, ''), tone: 'info', lines, buttons: [], ...more }
}
