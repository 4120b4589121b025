const key = 'recent-actors'
const most = 6

/** The people acted as lately in this browser, newest first. */
export function recentActors(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : []
  } catch {
    return []
  }
}

/** Puts a person in front of those acted as lately. */
export function rememberActor(id: string): void {
  try {
    const kept = [id, ...recentActors().filter((other) => other !== id)].slice(0, most)
    localStorage.setItem(key, JSON.stringify(kept))
  } catch {
    // Without storage the list starts empty each time.
  }
}
