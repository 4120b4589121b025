import * as say from '../../messages/onboarding/rooms.ts'
import type { ChatEvent, ChatMember } from '../../policy/chat-event.ts'
import { type Decision, nothing, type Post } from '../../policy/decision.ts'
import { evolve } from '../../policy/evolve.ts'
import type { Fact } from '../../policy/facts.ts'
import { bindingAll, matchesIn } from '../../policy/onboarding/bindings.ts'
import { boundIn, unboundIn } from '../../policy/onboarding/rooms.ts'
import { keepers } from '../../policy/onboarding/who-runs.ts'
import { managersGroup } from '../../policy/org/channel-group.ts'
import { accountsOf, holderOf } from '../../policy/org/identities.ts'
import type { Group } from '../../policy/org/state.ts'
import { everyone, hasLeft, nameOf } from '../../policy/people.ts'
import { channelNamed } from '../../policy/policy.ts'
import type { Scene } from '../../policy/situation.ts'
import { tidyText } from '../../policy/text.ts'
import type { World } from '../../policy/world.ts'

type Members = ChatEvent & { members: ChatMember[] }

/** Some have joined: who is bound is a member now; who is not is told to those who look after the roster. */
export function membersCame(scene: Scene, event: Members, group?: Group): Decision {
  const before = scene.world.onboarding.rooms[`${event.platform}/${event.chatId}`]
  const joined = { ...before?.members, ...Object.fromEntries(event.members.map((one) => [one.id, one])) }
  return settled(scene, event, Object.values(joined), event.members, group)
}

/** The whole list: whoever is not on it is no member. Only names that are new in the chat are told. */
export function membersListed(scene: Scene, event: Members, group?: Group): Decision {
  const before = scene.world.onboarding.rooms[`${event.platform}/${event.chatId}`]?.members ?? {}
  const fresh = event.members.filter(({ id }) => !Object.hasOwn(before, id))
  return settled(scene, event, event.members, fresh, group)
}

/** People of the house who have gone from a group stay in the house until a manager says otherwise. */
export function membersWent({ world, now }: Scene, { platform, members }: Members, group?: Group): Decision {
  if (!group) return nothing
  const gone = members.flatMap(({ id }) => holderOf(world, { platform, platformId: id }) ?? [])
  const left = gone.filter((id) => group.memberIds.includes(id))
  const facts: Fact[] =
    left.length > 0 ? [{ kind: 'membersChanged', groupId: group.id, joined: [], left }] : []
  const names = gone.filter((id) => !hasLeft(world, id, now)).map((id) => nameOf(world, id))
  return {
    facts,
    say: names.length > 0 ? toManagers(world, now, say.leaversSeen(group.name, names), names) : [],
  }
}

function settled(
  scene: Scene,
  event: Members,
  all: ChatMember[],
  fresh: ChatMember[],
  group?: Group,
): Decision {
  const { world, now } = scene
  const { platform, chatId } = event
  const known = world.onboarding.rooms[`${platform}/${chatId}`]
  const room = {
    platform,
    chatId,
    name: group?.name ?? '',
    members: Object.fromEntries(all.map((member) => [member.id, member])),
    selfNamed: event.selfNamed ?? known?.selfNamed ?? false,
    gone: false,
  }
  const bindings = bindingAll(world, matchesIn(world, room, now), now)
  if (!group) return { facts: bindings, say: [] }
  const then = after(world, bindings)
  const members = boundIn(then, room)
  const joined = members.filter((id) => !group.memberIds.includes(id))
  const left = event.what === 'membersListed' ? group.memberIds.filter((id) => !members.includes(id)) : []
  const facts: Fact[] =
    joined.length + left.length > 0 ? [{ kind: 'membersChanged', groupId: group.id, joined, left }] : []
  return {
    facts: [...bindings, ...facts],
    say: toldOf(
      scene,
      group,
      bindings,
      unboundIn(then, room).filter(({ id }) => fresh.some((one) => one.id === id)),
    ),
  }
}

/** One line each for those bound by the list, those who may bind themselves, and those nobody knows. */
function toldOf(scene: Scene, group: Group, bindings: Fact[], strangers: ChatMember[]): Post[] {
  const { world, now, policy } = scene
  const bound = bindings.flatMap((fact) =>
    fact.kind === 'personBound' ? [nameOf(world, fact.personId)] : [],
  )
  const unbound = new Set(
    everyone(world, now)
      .filter(({ id }) => accountsOf(world, id).length === 0)
      .map(({ name }) => name),
  )
  const names = strangers.map(({ name }) => tidyText(name)).filter(Boolean)
  const maybe = names.filter((name) => unbound.has(name))
  const nobody = names.filter((name) => !unbound.has(name))
  const example = `加人 ${nobody[0]} 员工 一组 ${channelNamed(policy, group.purpose) ?? '大客户'}`
  return [
    ...(bound.length > 0 ? toSupervisors(scene, say.membersBound(group.name, bound)) : []),
    ...(maybe.length > 0 ? toSupervisors(scene, say.newcomersToBind(group.name, maybe)) : []),
    ...(nobody.length > 0 ? toSupervisors(scene, say.newcomersUnknown(group.name, nobody, example)) : []),
  ]
}

/** To the supervisors' own group; without one, to those who look after the roster. */
function toSupervisors(scene: Scene, text: string): Post[] {
  const { world, now } = scene
  const group = managersGroup(scene)
  return group
    ? [{ to: { group: group.id }, text }]
    : keepers(world, now).map(({ id }) => ({ to: { person: id }, text }))
}

/** To the managers, with a button for each of the first few; without any, to the admins. */
function toManagers(world: World, at: number, text: string, names: string[]): Post[] {
  const managers = everyone(world, at, ({ role }) => role === 'manager').filter(
    ({ id }) => accountsOf(world, id).length > 0,
  )
  const to = managers.length > 0 ? managers : keepers(world, at)
  const buttons = names.slice(0, 3).map((name) => ({ label: `${name}离职`, text: `离职 ${name}` }))
  const card = { title: '有人退群', tone: 'info' as const, lines: [text], buttons }
  return to.map(({ id }) => ({ to: { person: id }, text, card }))
}

function after(world: World, facts: readonly Fact[]): World {
  if (facts.length === 0) return world
  const then = structuredClone(world)
  for (const fact of facts) evolve(then, fact)
  return then
}
