import { concerns } from './concerns.ts'
import { findConcern } from './find.ts'
import type { Finding } from './finding.ts'
import { sentencesOf } from './sentence.ts'

/**
 * What a labour lawyer would say about a text. `path` is where it stands. `blamed`: it says what somebody owes who
 * fell short, even if it does not say for what (the text of a forfeit). `condition` begins the lawful form when the text
 * does not say what must have happened.
 */
export function lintText(
  text: string,
  path = '',
  { blamed = false, condition }: { blamed?: boolean; condition?: string } = {},
): Finding[] {
  return sentencesOf(text, blamed).flatMap((sentence) =>
    concerns.flatMap((concern): Finding[] => {
      const found = findConcern(concern, sentence)
      if (!found) return []
      const { id, severity } = concern
      const rewrite = concern.rewrite(found.condition ?? condition ?? concern.usual ?? '没有做到的')
      return [{ concern: id, path, said: sentence.said, words: found.words, severity, rewrite }]
    }),
  )
}
