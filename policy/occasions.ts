import type { Occasion } from './occasion.ts'

/** Every kind of occasion there is. */
export const occasions: readonly Occasion[] = []
