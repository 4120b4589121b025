/** Numbers that look random and come again with the same seed, so that a failing run can be replayed. */
export type Dice = {
  /** From 0 to below 1. */
  roll(): number
  /** A whole number from 0 to below `count`. */
  below(count: number): number
  shuffled<T>(list: readonly T[]): T[]
}

/** A generator of 32 bits of state (mulberry32). */
export function seededDice(seed: number): Dice {
  let state = seed >>> 0
  const roll = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (count: number) => Math.floor(roll() * count)
  return {
    roll,
    below,
    shuffled(list) {
      const rest = [...list]
      return list.map(() => rest.splice(below(rest.length), 1)[0]!)
    },
  }
}
