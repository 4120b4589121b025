// biome-ignore lint/suspicious/noExplicitAny: a bot may send any JSON, and the rules look into all of it
export type Json = any

/** Whether a value is a JSON object: no list, no null. */
export const isObject = (value: unknown): value is Record<string, Json> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What a text says as JSON; undefined when it is none. */
export function parsedJson(text: string | Buffer): Json {
  try {
    return JSON.parse(text.toString())
  } catch {
    return undefined
  }
}

/** Whether `have` says everything that `want` says. */
export function covers(have: Json, want: Json): boolean {
  if (typeof want !== 'object' || want === null) return want === have
  if (typeof have !== 'object' || have === null) return false
  return Object.entries(want).every(([key, value]) => covers(have[key], value))
}
