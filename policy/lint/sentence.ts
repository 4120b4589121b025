import { tidyText } from '../text.ts'
import { saysFellShort } from './fell-short.ts'

/** A sentence of a rulebook as it is said, the same without quotation marks, and its phrases with where each begins. */
export type Sentence = { said: string; text: string; phrases: Phrase[]; blamed: boolean }
export type Phrase = { text: string; at: number }

/** The sentences of a text. `blamed` presumes that each is about somebody who fell short, as the text of a forfeit is. */
export function sentencesOf(text: string, blamed = false): Sentence[] {
  return text
    .split(/[。;;!!??\n]+/)
    .map(tidy)
    .filter(Boolean)
    .map((said) => {
      const text = said.replace(/["'「」『』《》“”‘’]/g, '')
      return { said, text, phrases: phrasesOf(text), blamed: blamed || saysFellShort(text) }
    })
}

function phrasesOf(sentence: string): Phrase[] {
  return [...sentence.matchAll(/(?:[^,:]|(?<=\d)[,:](?=\d))+/g)].map(({ 0: text, index }) => ({
    text,
    at: index,
  }))
}

/** Half width, and without the spaces that typesetting leaves inside Chinese (`20 元`). */
const tidy = (text: string): string => tidyText(text).replace(/(?<=[^!-~]) | (?=[^!-~])/g, '')
