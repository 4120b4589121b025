import type { Day, Moment } from '../calendar.ts'
import type { Evolvers } from '../facts.ts'

type Said = { personId: string; at: Moment; messageKey: string }

/** What somebody saw of his team's materials: what is missing, or (empty) that all is there. */
export type MaterialNote = Said & { channel: string; team: string; missing: string[] }

/** A booth's morning meeting (S0-EX-09), for one team. */
export type Meeting = Said & { channel: string; team: string; points: string }

/** A supervisor's training of the day (S0-EX-20). */
export type Training = Said & { about: string }

export type HabitState = {
  materials: Record<Day, MaterialNote[]>
  /** Day → leader → `channel/team/item` that he has been told of. */
  materialsTold: Record<Day, Record<string, string[]>>
  meetings: Record<Day, Meeting[]>
  /** `channel/team` whose leader has been told that it did not meet. */
  meetingsMissed: Record<Day, string[]>
  trainings: Record<Day, Training[]>
  /** Group → what its managers were last told of its members. */
  membersTold: Record<string, string>
  /** Client (`policy/habit/clients.ts`) → when somebody last spoke with him. */
  contacts: Record<string, Moment>
}

export type HabitFact =
  | { kind: 'materialsNoted'; day: Day; note: MaterialNote }
  | { kind: 'materialsTold'; day: Day; personId: string; items: string[] }
  | { kind: 'meetingHeld'; day: Day; meeting: Meeting }
  | { kind: 'meetingsMissed'; day: Day; teams: string[] }
  | { kind: 'trained'; day: Day; training: Training }
  | { kind: 'membersTold'; groupId: string; difference: string }
  | {
      kind: 'clientContacted'
      client: string
      personId: string
      at: Moment
      note: string
      messageKey: string
    }

export const emptyHabits = (): HabitState => ({
  materials: {},
  materialsTold: {},
  meetings: {},
  meetingsMissed: {},
  trainings: {},
  membersTold: {},
  contacts: {},
})

export const habitEvolvers: Evolvers<HabitFact> = {
  materialsNoted({ habits }, { day, note }) {
    add(habits.materials, day, { ...note, missing: [...note.missing] })
  },
  materialsTold({ habits }, { day, personId, items }) {
    habits.materialsTold[day] ??= {}
    const told = habits.materialsTold[day]
    told[personId] = [...(told[personId] ?? []), ...items]
  },
  meetingHeld({ habits }, { day, meeting }) {
    add(habits.meetings, day, { ...meeting })
  },
  meetingsMissed({ habits }, { day, teams }) {
    habits.meetingsMissed[day] = [...(habits.meetingsMissed[day] ?? []), ...teams]
  },
  trained({ habits }, { day, training }) {
    add(habits.trainings, day, { ...training })
  },
  membersTold({ habits }, { groupId, difference }) {
    habits.membersTold[groupId] = difference
  },
  clientContacted({ habits }, { client, at }) {
    habits.contacts[client] = Math.max(habits.contacts[client] ?? 0, at)
  },
}

/** Keeps a day's list in the order in which it was sent, whenever it arrives. */
function add<T extends { at: Moment }>(lists: Record<Day, T[]>, day: Day, item: T) {
  lists[day] ??= []
  lists[day].push(item)
  lists[day].sort((a, b) => a.at - b.at)
}
