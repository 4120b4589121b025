type Wanted = Record<string, unknown>

/**
 * Where `actual` is not as `expected` says, one sentence each; empty when all is well. `expected` is partial:
 *
 * - an object: every key it gives must match; other keys are free
 * - an array: the same number of elements, in the same order, each matching its own
 * - `{"$has": [a, b]}` in place of an array: each of these matches some element; others are free
 * - `{"$none": [a, b]}` in place of an array: no element matches any of these; may stand together with `$has`
 * - `{"$text": "…"}` or `{"$text": ["…", "…"]}` in place of a string: it contains each of these
 * - anything else: equal
 */
export function mismatches(expected: unknown, actual: unknown, at = 'outcome'): string[] {
  if (Array.isArray(expected)) return inList(expected, actual, at)
  if (typeof expected !== 'object' || expected === null) {
    return expected === actual ? [] : [`${at}: ${shown(actual)}, expected ${shown(expected)}`]
  }
  const wanted = expected as Wanted
  if ('$has' in wanted || '$none' in wanted) return inAnyOrder(wanted, actual, at)
  if ('$text' in wanted) return inText(wanted, actual, at)
  if (typeof actual !== 'object' || actual === null || Array.isArray(actual)) {
    return [`${at}: ${shown(actual)}, expected ${shown(expected)}`]
  }
  return Object.keys(wanted).flatMap((key) =>
    mismatches(wanted[key], (actual as Wanted)[key], `${at}.${key}`),
  )
}

function inList(expected: unknown[], actual: unknown, at: string): string[] {
  if (!Array.isArray(actual)) return [`${at}: ${shown(actual)}, expected ${shown(expected)}`]
  if (actual.length !== expected.length) {
    const all = actual.map((item) => `\n    ${shown(item)}`).join('')
    return [`${at}: ${actual.length} elements, expected ${expected.length}; there are:${all}`]
  }
  return expected.flatMap((item, index) => mismatches(item, actual[index], `${at}[${index}]`))
}

function inAnyOrder({ $has = [], $none = [], ...other }: Wanted, actual: unknown, at: string): string[] {
  if (Object.keys(other).length > 0 || !Array.isArray($has) || !Array.isArray($none)) {
    throw new Error(`${at}: $has and $none take lists and stand alone`)
  }
  if (!Array.isArray(actual)) return [`${at}: ${shown(actual)}, expected a list`]
  const matching = (item: unknown) => actual.find((one) => mismatches(item, one).length === 0)
  const all = () => actual.map((item) => `\n    ${shown(item)}`).join('')
  return [
    ...$has
      .filter((item) => matching(item) === undefined)
      .map((item) => `${at}: nothing like ${shown(item)}; there are:${all()}`),
    ...$none
      .filter((item) => matching(item) !== undefined)
      .map((item) => `${at}: ${shown(matching(item))}, expected none like ${shown(item)}`),
  ]
}

function inText({ $text }: Wanted, actual: unknown, at: string): string[] {
  if (typeof actual !== 'string') return [`${at}: ${shown(actual)}, expected a text`]
  return [$text]
    .flat()
    .filter((part) => !actual.includes(String(part)))
    .map((part) => `${at}: ${shown(actual)}, expected it to contain ${shown(part)}`)
}

const shown = (value: unknown): string => JSON.stringify(value) ?? 'nothing'
