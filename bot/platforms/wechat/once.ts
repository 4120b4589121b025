/** Remembers the last `most` keys. True the first time a key is seen. */
export function onceOnly(most = 20_000): (key: string) => boolean {
  const seen = new Set<string>()
  return (key) => {
    if (seen.has(key)) return false
    seen.add(key)
    if (seen.size > most) seen.delete(seen.values().next().value!)
    return true
  }
}
