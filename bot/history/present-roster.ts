import type { Moment } from '../../policy/calendar.ts'
import { personThen } from '../../policy/people.ts'
import type { WorldFile } from '../../policy/transcript.ts'
import type { World } from '../../policy/world.ts'

/**
 * A world's people and groups as a file states them, for a house that was founded without anybody: those who came by the
 * chat, as what they are at `at`. A transcript knows people by name, and cannot say that somebody changed his post.
 */
export function presentRoster(world: World, at: Moment): Pick<WorldFile, 'people' | 'groups'> {
  const name = (id: string | undefined) => (id === undefined ? undefined : world.people[id]?.name)
  return {
    people: Object.values(world.people).map((person) => {
      const { role, staffType, team, channel, leaderId, gender } = personThen(person, at)
      return { name: person.name, role, staffType, team, channel, leader: name(leaderId), gender }
    }),
    groups: Object.values(world.groups).map((group) => ({
      id: group.id,
      name: group.name,
      purpose: group.purpose,
      people: group.memberIds.flatMap((id) => name(id) ?? []),
    })),
  }
}
