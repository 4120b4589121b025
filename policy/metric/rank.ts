import type { Moment } from '../calendar.ts'

/** What a place is decided by (G12), for a team's day or week, or for one person. */
export type Contender = {
  name: string
  /** null: no target, so it is not ranked by rate but stands apart. */
  rate: number | null
  visits: number
  leads: number
  reachedAt: Moment
  /** Last week's place; null when there is none. */
  before: number | null
}

export type Placed<T extends Contender> = T & {
  rank: number
  /** Somebody else holds the same place. */
  tied: boolean
  /** How many hold it. */
  sharing: number
}

/**
 * G12: rate, then visits, leads, the earlier time of reaching the count, last week's place. Who is equal in all of
 * them shares a place (1, 1, 3) and stands in the order given; nothing is left to a lot where money hangs on it.
 */
export function ranked<T extends Contender>(contenders: readonly T[]): Placed<T>[] {
  const order = contenders.filter(({ rate }) => rate !== null).toSorted(compare)
  return order.map((one) => {
    const sharing = order.filter((other) => compare(other, one) === 0).length
    const rank = order.findIndex((other) => compare(other, one) === 0) + 1
    return { ...one, rank, tied: sharing > 1, sharing }
  })
}

/** Which of two goes first: negative for `a`, 0 when nothing tells them apart. */
export function compare(a: Contender, b: Contender): number {
  return (
    (b.rate ?? 0) - (a.rate ?? 0) ||
    b.visits - a.visits ||
    b.leads - a.leads ||
    a.reachedAt - b.reachedAt ||
    (a.before ?? Number.MAX_SAFE_INTEGER) - (b.before ?? Number.MAX_SAFE_INTEGER)
  )
}

/**
 * The money of one place when it is shared: the places' money pooled and split equally in whole fen; what does not
 * divide stays in the fund (G12). `placeFen` gives each place its own amount.
 */
export function shareOfPlaces(
  { rank, sharing }: Pick<Placed<Contender>, 'rank' | 'sharing'>,
  placeFen: (rank: number) => number,
): number {
  let pool = 0
  for (let place = rank; place < rank + sharing; place++) pool += placeFen(place)
  return Math.trunc(pool / sharing)
}
