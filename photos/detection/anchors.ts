/** How many boxes a detector proposes at each place of its grids, coarse grids last. */
export type Grids = readonly (readonly [side: number, perPlace: number])[]

/** The middles of a detector's proposals, x and y from 0 to 1, in the order of its outputs. */
export function anchors(grids: Grids): Float32Array {
  const middles: number[] = []
  for (const [side, perPlace] of grids)
    for (let row = 0; row < side; row++)
      for (let column = 0; column < side; column++)
        for (let proposal = 0; proposal < perPlace; proposal++)
          middles.push((column + 0.5) / side, (row + 0.5) / side)
  return Float32Array.from(middles)
}
