import { channelGroup } from '../org/channel-group.ts'
import type { Group } from '../org/state.ts'
import { everyone, isAbove, type PersonThen } from '../people.ts'
import { channelNamed } from '../policy.ts'
import type { Scene } from '../situation.ts'
import { gestureAtEnd, readGesture } from './gestures.ts'

/** Whom a check is for: a group's people, narrowed by channel, team or leader. */
export type Target = { group: Group; channel?: string; team?: string; under?: string }

export type Asked = { channel?: string; team?: string; groupId?: string; gesture?: string }

/** Said of the group one is in: nothing is narrowed. */
const everybody = /^(?:全体|全员|全群|本群|群里|所有人|大家|全部)(?:人员|成员|的?人)?$/

/**
 * Reads what follows 抽查: a group, channel or team and a gesture, in any order, apart or glued (`商超一组 剪刀手`,
 * `比耶`, `一组`). `text` is tidy. A word that means nothing is given back as `unknown`.
 */
export function readAsked(scene: Scene, text: string): Asked | { unknown: string } {
  const asked: Asked = {}
  for (const word of text.split(/[\s,、:]+/).filter((said) => said && !everybody.test(said))) {
    const gesture = readGesture(word)
    const place = gesture ? null : placeIn(scene, word)
    const glued = gesture || place ? null : gestureAtEnd(word)
    const before = glued && placeIn(scene, glued.before)
    if (gesture) asked.gesture = gesture
    else if (place) Object.assign(asked, place)
    else if (glued && before) Object.assign(asked, before, { gesture: glued.gesture })
    else return { unknown: word }
  }
  return asked
}

/** `商超外展一组`: whom it is for, as people say it. */
export const scopeOf = ({ channel, team, group, under }: Target, leader?: string): string =>
  (under && leader ? `${leader}带的人` : `${channel ?? ''}${team ?? ''}`) || group.name

/** The group that a request means: the one it was said in, when it is about its people; else the channel's own. */
export function targetOf(scene: Scene, asked: Asked, here: Group | undefined): Target | null {
  const { world } = scene
  const { team } = asked
  if (asked.groupId) {
    const group = world.groups[asked.groupId]!
    return { group, channel: channelOfGroup(scene, group), team }
  }
  const channel = asked.channel ?? (here && channelOfGroup(scene, here))
  const fits = here && here.purpose !== '管理' && channelOfGroup(scene, here) === channel
  const holds = here && here.purpose !== '管理' && !channelOfGroup(scene, here)
  if (here && (fits || (holds && membersOf(scene, { group: here, channel, team }).length > 0)))
    return { group: here, channel, team }
  const group = channel ? channelGroup(scene, channel) : undefined
  return group ? { group, channel, team } : null
}

/** The channel a group is bound to; undefined when its purpose names none. */
export const channelOfGroup = ({ policy }: Pick<Scene, 'policy'>, { purpose }: Group): string | undefined =>
  channelNamed(policy, purpose) ?? undefined

/** The channel somebody works in: his own, else that of the group he is checked in. */
export const channelOfPerson = (
  scene: Scene,
  person: PersonThen,
  group: Group | undefined,
): string | undefined =>
  person.channel === undefined
    ? group && channelOfGroup(scene, group)
    : (channelNamed(scene.policy, person.channel) ?? person.channel)

/** Staff and supervisors of the target who are in its group, in the roster's order; duty and leave not yet asked. */
export function membersOf(scene: Scene, { group, channel, team, under }: Target): PersonThen[] {
  const { world, now } = scene
  const members = new Set(group.memberIds)
  const there = everyone(world, now, ({ role }) => role === 'staff' || role === 'supervisor').filter(
    ({ id }) => members.size === 0 || members.has(id),
  )
  const ofChannel = (person: PersonThen) =>
    channel === undefined ||
    channelNamed(scene.policy, person.channel ?? '') === channel ||
    person.channel === channel
  const narrowed = there.filter(
    (person) =>
      (!team || person.team === team) &&
      (!under || isAbove(world, under, person.id, now) || person.id === under),
  )
  const own = narrowed.filter(ofChannel)
  const staff = own.some(({ role }) => role === 'staff')
    ? own
    : narrowed.filter((person) => ofChannel(person) || person.channel === undefined)
  const leaders = new Set(staff.map(({ leaderId }) => leaderId))
  return there.filter(
    (person) => staff.includes(person) || (person.role === 'supervisor' && leaders.has(person.id)),
  )
}

/** What a word names: a group, a channel, a team, or a channel with a team behind it. */
function placeIn(scene: Scene, word: string): Pick<Asked, 'channel' | 'team' | 'groupId'> | null {
  const { world, policy } = scene
  const said = word.replace(/\d(?=组$)/, (digit) => '零一二三四五六七八九'[Number(digit)]!)
  const teams = new Set(everyone(world, scene.now, ({ team }) => team !== undefined).map(({ team }) => team!))
  const named = (name: string) =>
    channelNamed(policy, name) ?? channelNamed(policy, name.replace(/(渠道|群)$/, ''))
  const group = Object.values(world.groups).find(({ id, name }) => name === said || id === said)
  if (group && group.purpose !== '管理') return { groupId: group.id }
  if (teams.has(said)) return { team: said }
  const channel = named(said)
  if (channel) return { channel }
  for (const team of teams) {
    const before = said.endsWith(team) && named(said.slice(0, -team.length))
    if (before) return { channel: before, team }
  }
  return null
}
