type Known = { rests: readonly unknown[]; value: unknown }

const answers = new WeakMap<object, Map<string, Known>>()

/**
 * The answer to a question that is asked far more often than anything it rests on changes. It is worked out again as soon
 * as one of `rests` is another object or value than last time; `of` is what the answers are kept with, and go with.
 */
export function remembered<V>(of: object, question: string, rests: readonly unknown[], answer: () => V): V {
  let known = answers.get(of)
  if (!known) {
    known = new Map()
    answers.set(of, known)
  }
  const before = known.get(question)
  if (before && rests.every((rest, index) => rest === before.rests[index])) return before.value as V
  const value = answer()
  known.set(question, { rests, value })
  return value
}
