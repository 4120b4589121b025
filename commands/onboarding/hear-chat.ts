import * as say from '../../messages/onboarding/rooms.ts'
import type { ChatEvent } from '../../policy/chat-event.ts'
import { type Decision, nothing, type Post, together } from '../../policy/decision.ts'
import type { OnboardingFact } from '../../policy/onboarding/state.ts'
import { keepers } from '../../policy/onboarding/who-runs.ts'
import type { Group } from '../../policy/org/state.ts'
import type { Scene } from '../../policy/situation.ts'
import { membersCame, membersListed, membersWent } from './hear-members.ts'

/** A chat has changed: the bot came or went, members came or went, it has another name. */
export function hearChat(scene: Scene, event: ChatEvent): Decision {
  const { world } = scene
  const group = world.groups[world.chats[`${event.platform}/${event.chatId}`] ?? '']
  switch (event.what) {
    case 'botJoined':
      return together(noted(scene, event, { name: event.name, gone: false }), greeting(scene, event, group))
    case 'botLeft':
    case 'dissolved':
      return together(noted(scene, event, { gone: true, members: [] }), farewell(scene, event, group))
    case 'renamed':
      return together(noted(scene, event, { name: event.name }), renamed(event.name, group))
    case 'membersJoined':
      return together(noted(scene, event, { joined: event.members }), membersCame(scene, event, group))
    case 'membersLeft':
      return together(
        noted(scene, event, { left: event.members.map(({ id }) => id) }),
        membersWent(scene, event, group),
      )
    case 'membersListed':
      return together(
        noted(scene, event, { name: event.name, members: event.members, gone: false }),
        membersListed(scene, event, group),
      )
    default:
      return event satisfies never
  }
}

type Change = Extract<OnboardingFact, { kind: 'roomChanged' }>['change']

/** A list that says nothing new leaves no fact: platforms send theirs by the hour. */
function noted({ world, now }: Scene, { platform, chatId, selfNamed }: ChatEvent, change: Change): Decision {
  const room = world.onboarding.rooms[`${platform}/${chatId}`]
  const isKnown =
    change.members &&
    room?.gone === change.gone &&
    room?.name === change.name &&
    JSON.stringify(Object.values(room?.members ?? {})) === JSON.stringify(change.members)
  if (isKnown) return nothing
  const said = { ...change, ...(selfNamed !== undefined && { selfNamed }) }
  return { facts: [{ kind: 'roomChanged', platform, chatId, at: now, change: said }], say: [] }
}

function greeting(
  scene: Scene,
  { platform, chatId, name }: ChatEvent & { name: string },
  group?: Group,
): Decision {
  const { onboarding, people } = scene.world
  const hasBegun = !onboarding.awaiting && Object.keys(people).length > 0
  if (group) return { facts: [], say: toKeepers(scene, say.roomBack(group.name)) }
  const here: Post = { to: { outside: { platform, chatId } }, text: say.roomGreeting(hasBegun) }
  return { facts: [], say: [here, ...toKeepers(scene, say.roomNew(name || '一个新群'))] }
}

const farewell = (scene: Scene, { what }: ChatEvent, group?: Group): Decision =>
  group ? { facts: [], say: toKeepers(scene, say.roomGone(group.name, what === 'dissolved')) } : nothing

const renamed = (name: string, group?: Group): Decision =>
  group && name && group.name !== name
    ? { facts: [{ kind: 'groupBound', group: { ...group, name } }], say: [] }
    : nothing

/** To those who look after the roster. */
export const toKeepers = ({ world, now }: Scene, text: string): Post[] =>
  keepers(world, now).map(({ id }) => ({ to: { person: id }, text }))
