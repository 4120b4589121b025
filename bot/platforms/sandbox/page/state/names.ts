import type { Words } from '../words/all.ts'
import type { Chat, Person, World } from './model.ts'

const hues = [4, 24, 42, 88, 142, 168, 192, 212, 232, 262, 290, 330]

/** The one or two characters an avatar shows, as Chinese chat apps do: the end of the name. */
export function initials(name: string): string {
  const han = [...name].filter((character) => /\p{Script=Han}/u.test(character))
  if (han.length >= 2) return han.slice(-2).join('')
  return [...name].slice(0, 2).join('')
}

/** The same id always gets the same hue, in degrees. */
export function hueOf(id: string): number {
  let sum = 7
  for (const character of id) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973
  return hues[sum % hues.length] ?? 212
}

/** How a sender is called on the page. */
export function senderName(from: string, people: Record<string, Person>, words: Words): string {
  return from === 'bot' ? words.bot : (people[from]?.name ?? from)
}

/** A person's place in the team in a few words: role, team, channel. */
export function placeInTeam(person: Person | undefined): string {
  return person ? [person.roleName, person.team, person.channel].filter(Boolean).join(' · ') : ''
}

/** The id of a person's private chat with the bot. */
export function privateChat(personId: string): string {
  return `private/${personId}`
}

/** The chat with this id as the acting person sees it: a group, or the private chat with the bot. */
export function chatById(world: World, id: string | null, as: string, words: Words): Chat | null {
  if (!id) return null
  if (id === privateChat(as)) {
    return { id, name: words.groups.privateName, purpose: '', memberIds: [as] }
  }
  return world.groups.find((group) => group.id === id) ?? null
}
