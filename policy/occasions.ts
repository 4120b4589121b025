import { agencyDay } from './agency/day-occasion.ts'
import { agencyWeek } from './agency/week-occasion.ts'
import { contactEvent } from './contact/event-occasion.ts'
import { referral } from './contact/referral.ts'
import { inspection } from './location/inspection.ts'
import { subscriptionOccasion } from './metric/subscription.ts'
import type { Occasion } from './occasion.ts'
import { plansOccasion } from './plan/occasion.ts'
import { dayOccasion } from './report/day-occasion.ts'
import { visitsWeek } from './report/week-occasion.ts'
import { boothOccasion } from './sign-in/booth-occasion.ts'
import { slotOccasion } from './sign-in/slot-occasion.ts'
import { spotCheckOccasion } from './spot-check/occasion.ts'

/** Every kind of occasion there is. */
export const occasions: readonly Occasion[] = [
  slotOccasion,
  boothOccasion,
  inspection,
  spotCheckOccasion,
  dayOccasion,
  visitsWeek,
  subscriptionOccasion,
  contactEvent,
  referral,
  plansOccasion,
  agencyDay,
  agencyWeek,
]

/** The kind of occasion that an id names (`slot/大客户/…`); undefined when it was entered by hand. */
export const occasionOf = (id: string): Occasion | undefined =>
  occasions.find(({ name }) => id.startsWith(`${name}/`))
