import type { Moment } from '../calendar.ts'
import type { ChatMember } from '../chat-event.ts'
import type { Fact } from '../facts.ts'
import { accountOn, accountsOf, type Identity } from '../org/identities.ts'
import { everyone } from '../people.ts'
import { tidyText } from '../text.ts'
import type { World } from '../world.ts'
import { groupOfRoom, roomsWith, unboundIn } from './rooms.ts'
import type { Room } from './state.ts'

/** An account becomes somebody's; he is a member of the groups in which it is. */
export function binding(world: World, account: Identity, personId: string, at: Moment): Fact[] {
  const groups = roomsWith(world, account).flatMap((room) => groupOfRoom(world, room) ?? [])
  return [
    { kind: 'personBound', ...account, personId, at },
    ...groups
      .filter(({ memberIds }) => !memberIds.includes(personId))
      .map(({ id }): Fact => ({ kind: 'membersChanged', groupId: id, joined: [personId], left: [] })),
  ]
}

/** An account is nobody's any more; without another one on that platform he is in none of its groups. */
export function unbinding(world: World, account: Identity, personId: string, at: Moment): Fact[] {
  const others = accountsOf(world, personId).filter(
    (one) => one.platform === account.platform && one.platformId !== account.platformId,
  )
  const groups = Object.values(world.groups).filter(
    ({ platform, memberIds }) => platform === account.platform && memberIds.includes(personId),
  )
  return [
    { kind: 'personUnbound', ...account, personId, at },
    ...(others.length > 0 ? [] : groups).map(
      ({ id }): Fact => ({ kind: 'membersChanged', groupId: id, joined: [], left: [personId] }),
    ),
  ]
}

export type Match = { account: Identity; personId: string }

/**
 * Whom the members of a room are, where there is no doubt: by the bot's own note on a member; or by a name that one
 * person of the house and one member has, if the platform's owner gives the names and the person has no account there.
 */
export function matchesIn(world: World, room: Room, at: Moment): Match[] {
  const here = everyone(world, at)
  const strangers = unboundIn(world, room)
  const all = Object.values(room.members).map((member) => tidyText(member.name))
  return strangers.flatMap((member) => {
    const account = { platform: room.platform, platformId: member.id }
    const noted = here.find(({ id }) => id === member.personId)
    if (noted) return [{ account, personId: noted.id }]
    const person = room.selfNamed ? undefined : named(member, all, here)
    return person && !accountOn(world, room.platform, person.id) ? [{ account, personId: person.id }] : []
  })
}

function named<P extends { name: string }>({ name: said }: ChatMember, all: string[], here: readonly P[]) {
  const name = tidyText(said)
  const bearers = here.filter((person) => person.name === name)
  return all.filter((one) => one === name).length === 1 && bearers.length === 1 ? bearers[0] : undefined
}

/** The facts of several matches. Whom the bot's note names has a new id in the place of his old one. */
export function bindingAll(world: World, matches: readonly Match[], at: Moment): Fact[] {
  return matches.flatMap(({ account, personId }) => {
    const old = accountOn(world, account.platform, personId)
    const before: Fact[] = old ? [{ kind: 'personUnbound', ...old, personId, at }] : []
    return [...binding(world, account, personId, at), ...before]
  })
}

/** Over all rooms, each account once. */
export function matchesEverywhere(world: World, at: Moment): Match[] {
  const found = new Map<string, Match>()
  for (const room of Object.values(world.onboarding.rooms)) {
    if (room.gone) continue
    for (const match of matchesIn(world, room, at)) {
      const key = `${match.account.platform}/${match.personId}`
      const before = found.get(key)
      if (!before) found.set(key, match)
      else if (before.account.platformId !== match.account.platformId) found.delete(key)
    }
  }
  return [...found.values()]
}
