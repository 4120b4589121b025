import type { Calendar } from '../calendar.ts'
import type { WorldFile } from '../transcript.ts'
import type { HabitFact } from './state.ts'

/** When the clients that a world begins with were last spoken to. Its people's names are their ids. */
export const foundedContacts = ({ customers = [] }: WorldFile, cal: Calendar): HabitFact[] =>
  customers.flatMap(({ name, phone, owner, lastFollowUpAt }): HabitFact[] =>
    owner && lastFollowUpAt
      ? [
          {
            kind: 'clientContacted',
            client: phone ?? `${owner}/${name}`,
            personId: owner,
            at: cal.read(lastFollowUpAt),
            note: '',
            messageKey: 'founded',
          },
        ]
      : [],
  )
