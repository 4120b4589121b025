export type TextPart =
  | { kind: 'text'; text: string }
  | { kind: 'mention'; text: string; id: string }
  | { kind: 'entry'; text: string }

/**
 * Cuts a text into plain words, calls of people (`@张三`, `@所有人`) and, where `entries` is true, the numbers of
 * ledger entries (`F203`, `K7`, `N12`; an R may be a claim's). An `everyone` call has the empty id.
 */
export function textParts(
  text: string,
  called: { id: string; name: string }[],
  everyone: string,
  entries: boolean,
): TextPart[] {
  const names = [...called.filter(({ name }) => name), { id: '', name: everyone }]
  const calls = names
    .map(({ name }) => name)
    .sort((a, b) => b.length - a.length)
    .map((name) => `@${literally(name)}`)
  const pattern = new RegExp([...calls, ...(entries ? ['\\b[FKN]\\d+\\b'] : [])].join('|'), 'g')

  const parts: TextPart[] = []
  let end = 0
  for (const match of text.matchAll(pattern)) {
    if (match.index > end) parts.push({ kind: 'text', text: text.slice(end, match.index) })
    const [found] = match
    const person = names.find(({ name }) => found === `@${name}`)
    parts.push(person ? { kind: 'mention', text: found, id: person.id } : { kind: 'entry', text: found })
    end = match.index + found.length
  }
  if (end < text.length) parts.push({ kind: 'text', text: text.slice(end) })
  return parts
}

function literally(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
