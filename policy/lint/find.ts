import { denied } from './denied.ts'
import type { Concern, Sign } from './finding.ts'
import type { Phrase, Sentence } from './sentence.ts'

/** Where a concern shows in a sentence: the words, and what must have happened. Null when it does not. */
export function findConcern(
  { signs }: Pick<Concern, 'signs'>,
  sentence: Sentence,
): { words: string[]; condition: string } | null {
  const found = signs
    .filter((sign) => applies(sign, sentence))
    .flatMap((sign) => sentence.phrases.flatMap((phrase) => inPhrase(sign, phrase)))
    .sort((a, b) => a.at - b.at)
  if (found.length === 0) return null
  return {
    words: [...new Set(found.map(({ word }) => word))],
    condition: conditionBefore(sentence.text, found[0]!.at),
  }
}

function applies({ when, unlessSentence }: Sign, { text, blamed }: Sentence): boolean {
  if (unlessSentence?.test(text)) return false
  return when === undefined || (when === 'blamed' ? blamed : when.test(text))
}

function inPhrase({ words, unless }: Sign, { text, at }: Phrase): { word: string; at: number }[] {
  if (unless?.test(text)) return []
  const found = typeof words === 'function' ? words(text) : matches(words, text)
  return found
    .filter((one) => !denied(text, one.at, one.at + one.words.length))
    .map((one) => ({ word: one.words, at: at + one.at }))
}

const matches = (words: RegExp, text: string) =>
  [...text.matchAll(new RegExp(words.source, `${words.flags}g`))].map(({ 0: words, index }) => ({
    words,
    at: index,
  }))

/** What the sentence says before the words, without the beginnings of a sanction; `出现上述情形的` when that is nothing. */
function conditionBefore(text: string, at: number): string {
  const condition = text
    .slice(0, at)
    .replace(/^\s*(?:[a-z\d]{1,2}[).、]|第?[一二三四五六七八九十]+[、条])\s*/, '')
    .replace(/[,、:\s]+$/, '')
    .replace(
      /(?:每次|一次|一律|均|将|给予|处以?|则|并|就|须|必须|的?人?进行|视情况|[当本]天|负责|要|由)*$/,
      '',
    )
    .replace(/[,、:\s]+$/, '')
  if (condition.length < 2 || condition.length > 30) return '出现上述情形的'
  return /[的者]$/.test(condition) ? condition : `${condition}的`
}
