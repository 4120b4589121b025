import { subscriptionOccasion } from './metric/subscription.ts'
import type { Occasion } from './occasion.ts'
import { dayOccasion } from './report/day-occasion.ts'
import { spotCheckOccasion } from './spot-check/occasion.ts'

/** Every kind of occasion there is. */
export const occasions: readonly Occasion[] = [spotCheckOccasion, dayOccasion, subscriptionOccasion]
