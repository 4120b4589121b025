/**
 * Moves the focus among the elements of a list by arrow keys, Home and End. `selector` names the elements inside
 * the list that handles the key; `sideways` says whether the left and right keys count. Answers whether the key was used.
 */
export function moveFocus(event: KeyboardEvent, selector: string, sideways = true): boolean {
  const list = event.currentTarget
  if (!(list instanceof HTMLElement) || event.altKey || event.ctrlKey || event.metaKey) return false
  const items = [...list.querySelectorAll<HTMLElement>(selector)]
  const here = items.findIndex((item) => item.contains(document.activeElement))
  if (!sideways && /Left|Right/.test(event.key)) return false
  const next = target(event.key, here, items.length)
  if (next === null) return false
  event.preventDefault()
  items[next]?.focus()
  return true
}

/** Where a key leads in a list of `count` from place `here` (−1: none yet), or null for other keys. */
export function target(key: string, here: number, count: number): number | null {
  if (!count) return null
  if (key === 'ArrowDown' || key === 'ArrowRight') return Math.min(here + 1, count - 1)
  if (key === 'ArrowUp' || key === 'ArrowLeft') return Math.max(here - 1, 0)
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : null
}
