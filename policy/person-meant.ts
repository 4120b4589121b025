import { hasLeft, isAbove, type Person, personThen } from './people.ts'
import type { Situation } from './situation.ts'

/** Why a name says nobody: nobody is called so, or several are. */
export type NobodyMeant = 'unknown' | 'several'

type Ground = Pick<Situation, 'world' | 'sender' | 'group' | 'at'>

/**
 * Whom a name means (also `@张三`). Of several people of one name it is the one whom the sender leads, in his team, or in
 * the group where it is said; when that leaves more than one it is nobody, for a guess could cost the wrong one money.
 * Somebody who has left is meant only when nobody here is called so.
 */
export function personMeant(ground: Ground, said: string): Person | NobodyMeant {
  const name = said.replace(/^@/, '').trim()
  const all = Object.values(ground.world.people).filter((person) => person.name === name)
  const here = all.filter(({ id }) => !hasLeft(ground.world, id, ground.at))
  const some = here.length > 0 ? here : all
  for (const narrow of [everyoneOfIt, ledBy, inTeam, inGroup]) {
    const left = some.filter((person) => narrow(ground, person))
    if (left.length === 1) return left[0]!
  }
  return some.length === 0 ? 'unknown' : 'several'
}

const everyoneOfIt = (): boolean => true

const ledBy = ({ world, sender, at }: Ground, { id }: Person): boolean => isAbove(world, sender.id, id, at)

function inTeam({ sender, at }: Ground, person: Person): boolean {
  const { channel, team } = personThen(person, at)
  return channel === sender.channel && team === sender.team
}

const inGroup = ({ group }: Ground, { id }: Person): boolean => group?.memberIds.includes(id) ?? false
