import { useApp } from './state/store.ts'
import { type Words, words } from './words/all.ts'

export type { Language } from './words/all.ts'

/** The page's own words in the language chosen; what people and the bot say stays as it was said. */
export function useWords(): Words {
  return words[useApp((state) => state.language)]
}

/** A stored word for a state or kind, or the raw value where the page has none. */
export function named(table: Record<string, string>, key: string): string {
  return table[key] ?? key
}
