import * as say from '../../messages/onboarding/setup.ts'
import { photosSeen } from '../../messages/photo-reviews.ts'
import { HOUR } from '../../policy/calendar.ts'
import { isGone } from '../../policy/onboarding/rooms.ts'
import { channelGroup } from '../../policy/org/channel-group.ts'
import { everyone, leaderOf } from '../../policy/people.ts'
import type { Situation } from '../../policy/situation.ts'
import { agreementSince } from '../../policy/spot-check/samples.ts'

const NAMES_MOST = 8

/** What the house still lacks to work for real, and what its platforms found wrong with themselves, for 自检. */
export function setupFindings(situation: Situation): string[] {
  return [...ofHouse(situation), ...ofChats(situation), ...ofPlatforms(situation)]
}

function ofHouse({ world, at }: Situation): string[] {
  const people = everyone(world, at)
  const admins = people.filter(({ role }) => role === 'admin').length
  const managers = people.filter(({ role }) => role === 'manager' || role === 'director' || role === 'gm')
  const led = people.filter(({ role }) => role === 'staff' || role === 'supervisor')
  const alone = led.filter(({ id }) => !leaderOf(world, id, at))
  return [
    ...(world.onboarding.awaiting ? [say.rulebookNotBegun()] : []),
    ...(managers.length === 0 && people.length > 0 ? [say.noManager(admins)] : []),
    ...listed(
      alone.map(({ name }) => name),
      say.leaderless,
    ),
  ]
}

function ofChats(situation: Situation): string[] {
  const { world, at } = situation
  const { rooms, strangers } = world.onboarding
  const staffed = [
    ...new Set(everyone(world, at, ({ role }) => role === 'staff').flatMap(({ channel }) => channel ?? [])),
  ]
  const groups = Object.values(world.groups)
  const unbound = Object.values(rooms).filter(
    (room) => !room.gone && world.chats[`${room.platform}/${room.chatId}`] === undefined,
  )
  const idle = groups.filter(({ id, purpose }) => purpose === '' && !isGone(world, id))
  const waiting = Object.keys(strangers).length
  return [
    ...listed(
      staffed.filter((channel) => !channelGroup(situation, channel)),
      say.channelsWithoutGroup,
    ),
    ...listed(
      [...unbound, ...idle].map(({ name }) => name || '没有名字的群'),
      say.roomsUnbound,
    ),
    ...listed(
      groups.filter(({ id }) => isGone(world, id)).map(({ name }) => name),
      say.groupsGone,
    ),
    ...(waiting > 0 ? [say.strangersWait(waiting)] : []),
    ...photosSeen(agreementSince(world, situation.now - 7 * 24 * HOUR)),
  ]
}

/** Every platform that was looked at: what is wrong or doubtful there, else that it is well. */
const ofPlatforms = ({ world, cal }: Situation): string[] =>
  Object.values(world.onboarding.checked).map(({ title, at, findings }) => {
    const wrong = [...findings]
      .filter(({ tone }) => tone !== 'good')
      .sort((a, b) => rank(a.tone) - rank(b.tone))
    return say.platformFound(
      title,
      cal.dateClockOf(at),
      wrong.map(({ text }) => text),
    )
  })

const rank = (tone: string) => (tone === 'bad' ? 0 : 1)

function listed(names: string[], line: (names: string) => string): string[] {
  if (names.length === 0) return []
  return [
    line(
      names.length > NAMES_MOST
        ? `${names.slice(0, NAMES_MOST).join('、')}等${names.length}`
        : names.join('、'),
    ),
  ]
}
