const tones: Record<string, string> = {
  onTime: 'good',
  passed: 'good',
  answered: 'good',
  done: 'good',
  approved: 'good',
  accepted: 'good',
  held: 'good',
  open: 'info',
  waiting: 'warn',
  pending: 'warn',
  proposed: 'warn',
  queued: 'warn',
  review: 'warn',
  late: 'bad',
  missing: 'bad',
  mismatch: 'bad',
  wrongPlace: 'bad',
  wrongPhrase: 'bad',
}

/** A state in its colour and, since colour alone would not do, in words. */
export function Tag({ state, words }: { state: string; words: Record<string, string> }) {
  return <span class={`tag tag-${tones[state] ?? 'plain'}`}>{words[state] ?? state}</span>
}
