/** What a labour lawyer looks for in a rulebook. */
export type ConcernId =
  | 'cashFine'
  | 'disguisedFine'
  | 'physicalPenalty'
  | 'jointLiability'
  | 'offShift'
  | 'shaming'
  | 'faceMatching'
  | 'tracking'
  | 'withheldWages'
  | 'autoDismissal'

export type Severity = '高' | '中' | '低'

/** One thing to think over before a rule counts: where it stands, what it says, and a lawful form of it. */
export type Finding = {
  concern: ConcernId
  /** The place in the pack (`rules.S0-KA-16.clause`); empty for a text by itself. */
  path: string
  /** The sentence, or the setting as a reader would say it. */
  said: string
  /** The words in it that gave rise to this. */
  words: string[]
  severity: Severity
  /** A sentence that a manager could put in its place. */
  rewrite: string
}

/** What triggers a concern, and what in the neighbourhood makes it one or takes it away. */
export type Sign = {
  /** A pattern, or what finds them in a phrase, with where they stand. */
  words: RegExp | ((phrase: string) => { words: string; at: number }[])
  /** The sentence must also say this; `blamed`: that somebody fell short. */
  when?: RegExp | 'blamed'
  /** Said in the same phrase, it is something else. */
  unless?: RegExp
  /** Said anywhere in the sentence, it is something else. */
  unlessSentence?: RegExp
}

/** One concern: the risk in plain words, and how the same aim is reached lawfully. */
export type Concern = {
  id: ConcernId
  title: string
  severity: Severity
  risk: string
  signs: Sign[]
  /** What must have happened when a text does not say so; `没有做到的` unless stated. */
  usual?: string
  /** `condition` is what the sentence says must have happened (`迟到10分钟以内的`). */
  rewrite(condition: string): string
}
