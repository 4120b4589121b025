import type { Puppet } from 'wechaty-puppet'
import { SECOND } from '../../../policy/calendar.ts'
import type { ChatMember } from '../../../policy/chat-event.ts'
import { within } from './within.ts'

const ASK_MS = 8 * SECOND
/** Members asked for beside each other: enough to be quick, few enough not to look like a machine. */
const AT_ONCE = 16

export type RoomMembers = { room: string; topic: string; members: ChatMember[] }

export type Names = {
  /** What somebody is called in a room (or by himself): the name he has there first, then his own. */
  shown(puppet: Puppet, room: string | null, id: string): Promise<string[]>
  /**
   * A room's members by name, remembered from then on: cold, the first hundred messages of a large room would each ask for
   * them. `fresh` makes the gateway look again, for names change without a word.
   */
  members(puppet: Puppet, room: string, fresh?: boolean): Promise<RoomMembers>
  /** Something has changed about a room or a contact. */
  forget(id: string): void
  topic(room: string): string | null
}

/** The names that WeChat shows. wechaty's own memory of members never finds anything again, so this one is kept beside it. */
export function nameBook(): Names {
  const known = new Map<string, Map<string, string[]>>()
  const topics = new Map<string, string>()

  async function shown(puppet: Puppet, room: string | null, id: string): Promise<string[]> {
    const book = known.get(room ?? '') ?? new Map<string, string[]>()
    known.set(room ?? '', book)
    const before = book.get(id)
    if (before) return before
    const [own, there] = await Promise.all([
      within(puppet.contactPayload(id), ASK_MS, 'a contact').catch(() => null),
      room === null ? null : within(puppet.roomMemberPayload(room, id), ASK_MS, 'a member').catch(() => null),
    ])
    const names = [there?.roomAlias, there?.name, own?.name]
    const found = [...new Set(names.filter((name): name is string => Boolean(name)))]
    if (found.length > 0) book.set(id, found)
    return found
  }

  async function member(puppet: Puppet, room: string, id: string, fresh: boolean): Promise<ChatMember> {
    if (fresh) await within(puppet.contactPayloadDirty(id), ASK_MS, 'forgetting').catch(() => {})
    const [name = id] = await shown(puppet, room, id)
    return { id, name }
  }

  return {
    shown,
    async members(puppet, room, fresh = false) {
      if (fresh) {
        known.delete(room)
        await within(puppet.roomPayloadDirty(room), ASK_MS, 'forgetting').catch(() => {})
      }
      const { topic } = await within(puppet.roomPayload(room), ASK_MS, 'a room')
      topics.set(room, topic)
      const ids = await within(puppet.roomMemberList(room), ASK_MS, 'members')
      const members: ChatMember[] = []
      for (let at = 0; at < ids.length; at += AT_ONCE) {
        const some = ids.slice(at, at + AT_ONCE)
        members.push(...(await Promise.all(some.map((id) => member(puppet, room, id, fresh)))))
      }
      return { room, topic, members }
    },
    forget(id) {
      known.delete(id)
      topics.delete(id)
      for (const book of known.values()) book.delete(id)
    },
    topic: (room) => topics.get(room) ?? null,
  }
}
