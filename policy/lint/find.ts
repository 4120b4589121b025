import { conditionBefore } from './condition.ts'
import { denied } from './denied.ts'
import type { Concern, Sign } from './finding.ts'
import type { Phrase, Sentence } from './sentence.ts'

type Span = { from: number; to: number }

/** Where a concern shows in a sentence: the words, and what must have happened (null when it does not say). Null when it does not show. */
export function findConcern(
  { signs }: Pick<Concern, 'signs'>,
  sentence: Sentence,
): { words: string[]; condition: string | null } | null {
  const spans = united(
    signs
      .filter((sign) => applies(sign, sentence))
      .flatMap((sign) => sentence.phrases.flatMap((phrase) => inPhrase(sign, phrase))),
  )
  if (spans.length === 0) return null
  return {
    words: [...new Set(spans.map(({ from, to }) => sentence.text.slice(from, to)))],
    condition: conditionBefore(sentence.text, spans[0]!.from),
  }
}

function applies({ when, unlessSentence }: Sign, { text, blamed }: Sentence): boolean {
  if (unlessSentence?.test(text)) return false
  return when === undefined || (when === 'blamed' ? blamed : when.test(text))
}

function inPhrase({ words, unless }: Sign, { text, at: start }: Phrase): Span[] {
  if (unless?.test(text)) return []
  const found = typeof words === 'function' ? words(text) : matches(words, text)
  return found
    .filter(({ at, words }) => !denied(text, at, at + words.length))
    .map(({ at, words }) => ({ from: start + at, to: start + at + words.length }))
}

const matches = (words: RegExp, text: string) =>
  [...text.matchAll(new RegExp(words.source, `${words.flags}g`))].map(({ 0: words, index }) => ({
    words,
    at: index,
  }))

/** In order, those that overlap as one. */
function united(spans: Span[]): Span[] {
  const all: Span[] = []
  for (const { from, to } of spans.sort((a, b) => a.from - b.from)) {
    const last = all.at(-1)
    if (last && from < last.to) last.to = Math.max(last.to, to)
    else all.push({ from, to })
  }
  return all
}
