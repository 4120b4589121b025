/** A list on the picture: the heights of its rows in order, and the height it needs however many are shown. */
export interface List {
  rows: number[]
  frame: number
}

/**
 * How many rows of each list are shown within `room` pixels. All of them when they fit; otherwise rows are dealt
 * out in turns, first rows first, so that no list disappears because another is long. A list whose first row does
 * not fit gets 0 and is left out with its frame; earlier lists have the better claim.
 */
export function fitRows(lists: List[], room: number): number[] {
  const full = lists.map(({ rows }) => rows.length)
  if (heightOf(lists, full) <= room) return full

  const shown = lists.map(() => 0)
  const open = lists.map(() => true)
  while (open.some(Boolean)) {
    for (const at of lists.keys()) {
      if (!open[at]) continue
      const next = shown.with(at, shown[at]! + 1)
      if (next[at]! > full[at]! || heightOf(lists, next) > room) open[at] = false
      else shown[at] = next[at]!
    }
  }
  return shown
}

/** The height of lists with so many rows each. */
function heightOf(lists: List[], shown: number[]): number {
  return lists.reduce((sum, { rows, frame }, at) => {
    const count = shown[at]!
    return count === 0 ? sum : sum + frame + rows.slice(0, count).reduce((height, row) => height + row, 0)
  }, 0)
}
