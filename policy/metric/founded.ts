import type { Calendar } from '../calendar.ts'
import type { WorldFile } from '../transcript.ts'
import type { MetricFact } from './state.ts'

/** Clients and earlier weeks' results that a world begins with. Its people's names are their ids. */
export function foundedMetrics({ customers = [], results = [] }: WorldFile, cal: Calendar): MetricFact[] {
  return [
    ...customers.map(
      ({ name, phone, owner, registeredAt }): MetricFact => ({
        kind: 'customerKnown',
        customer: {
          name,
          phone,
          ownerId: owner,
          since: registeredAt === undefined ? undefined : cal.read(registeredAt),
        },
      }),
    ),
    ...results.map(
      ({ person, ...result }): MetricFact => ({
        kind: 'weekResultKnown',
        result: { ...result, personId: person },
      }),
    ),
  ]
}
