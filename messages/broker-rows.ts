import type { Kept } from '../policy/agency/contact.ts'
import { dateOf } from '../policy/calendar.ts'
import type { Scene } from '../policy/situation.ts'
import { maskPhones } from '../policy/text.ts'
import type { BrokerRow } from './brokers.ts'

/** A broker of one's own as a line shows him; his number masked (G16). */
export const brokerRow = ({ cal }: Pick<Scene, 'cal'>, { broker, last, days, left }: Kept): BrokerRow => ({
  name: broker.name,
  phone: broker.phone ? maskPhones(broker.phone) : null,
  last: dateOf(cal.dayOf(last)),
  days,
  left,
})
