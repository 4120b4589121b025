import type { Puppet } from 'wechaty-puppet'
import { type Moment, SECOND } from '../../../policy/calendar.ts'
import type { ChatEvent, ChatMember } from '../../../policy/chat-event.ts'
import type { Inlet } from '../platform.ts'
import type { Names } from './names.ts'
import { changesAtLogin, personOfRemark, remarkFor } from './remark.ts'
import { within } from './within.ts'

const ASK_MS = 8 * SECOND
/** Remarks that one night sets at most: setting many looks like a machine. */
const REMARKS_A_NIGHT = 20

export type RoomsOptions = {
  inlet: () => Inlet
  names: Names
  /** In turn with what is said in the room. */
  afterwards: (room: string, act: () => Promise<void>) => void
  onFault: (error: unknown) => void
  onInvited: (topic: string) => void
}

/** What happens to rooms and their members, told to the house. */
export function roomsOf({ inlet, names, afterwards, onFault, onInvited }: RoomsOptions) {
  /** @param puppet before it is started */
  function wire(puppet: Puppet) {
    puppet.on('room-join', ({ roomId, inviteeIdList, inviterId, timestamp }) =>
      told(roomId, timestamp, async () => {
        names.forget(roomId)
        if (!inviteeIdList.includes(puppet.currentUserId))
          return { what: 'membersJoined', members: await members(puppet, roomId, inviteeIdList) }
        const { topic } = await within(puppet.roomPayload(roomId), ASK_MS, 'a room')
        return { what: 'botJoined', name: topic, ...(inviterId && { byId: inviterId }) }
      }),
    )
    puppet.on('room-leave', ({ roomId, removeeIdList, timestamp }) =>
      told(roomId, timestamp, async () =>
        removeeIdList.includes(puppet.currentUserId)
          ? { what: 'botLeft' }
          : { what: 'membersLeft', members: await members(puppet, roomId, removeeIdList) },
      ),
    )
    puppet.on('room-topic', ({ roomId, newTopic, timestamp }) =>
      told(roomId, timestamp, async () => {
        names.forget(roomId)
        return { what: 'renamed', name: newTopic }
      }),
    )
    puppet.on('room-invite', ({ roomInvitationId }) => {
      within(puppet.roomInvitationPayload(roomInvitationId), ASK_MS, 'an invitation')
        .then((invitation) => onInvited(invitation?.topic ?? ''))
        .catch(onFault)
    })
  }

  function told(room: string, timestamp: number, event: () => Promise<Told>) {
    const at = timestamp < 1e11 ? timestamp * SECOND : timestamp
    afterwards(room, async () => {
      try {
        const one = await event()
        const who = 'members' in one ? one.members.map(({ id }) => id).join('+') : ''
        const key = `wechat/${room}/${one.what}/${at}${who && `/${who}`}`
        await inlet().chat(key, { platform: 'wechat', chatId: room, selfNamed: true, ...one })
      } catch (error) {
        onFault(error)
      }
    })
  }

  const members = (puppet: Puppet, room: string, ids: readonly string[]): Promise<ChatMember[]> =>
    Promise.all(ids.map((id) => member(puppet, room, id)))

  async function member(puppet: Puppet, room: string, id: string): Promise<ChatMember> {
    const [name = id] = await names.shown(puppet, room, id)
    return named(puppet, { id, name })
  }

  /** With whom the bot's own remark says he is, where ids do not stay. */
  async function named(puppet: Puppet, one: ChatMember): Promise<ChatMember> {
    if (!changesAtLogin(one.id)) return one
    const contact = await within(puppet.contactPayload(one.id), ASK_MS, 'a contact').catch(() => null)
    const personId = personOfRemark(contact?.alias)
    return personId === null ? one : { ...one, personId }
  }

  /** Tells the members of every room, which also makes the client know them. `fresh`: the gateway looks again. */
  async function list(puppet: Puppet, at: Moment, fresh = false): Promise<void> {
    for (const room of await within(puppet.roomList(), ASK_MS, 'rooms')) {
      try {
        const { topic, members: all } = await names.members(puppet, room, fresh)
        const told: ChatMember[] = []
        for (const one of all) if (one.id !== puppet.currentUserId) told.push(await named(puppet, one))
        const event: ChatEvent = {
          platform: 'wechat',
          chatId: room,
          selfNamed: true,
          what: 'membersListed',
          name: topic,
          members: told,
        }
        await inlet().chat(`wechat/${room}/membersListed/${at}`, event)
      } catch (error) {
        onFault(error)
      }
    }
  }

  /** Writes on friends who they are in the roster, so that they are known when their ids have changed. */
  async function remark(puppet: Puppet): Promise<void> {
    let left = REMARKS_A_NIGHT
    for (const id of await within(puppet.contactList(), ASK_MS, 'contacts')) {
      if (left === 0 || !changesAtLogin(id)) continue
      const contact = await within(puppet.contactPayload(id), ASK_MS, 'a contact').catch(() => null)
      const person = contact?.friend ? await inlet().personOf(id) : null
      if (!person || personOfRemark(contact?.alias) === person.id) continue
      await within(puppet.contactAlias(id, remarkFor(person.id)), ASK_MS, 'a remark').catch(onFault)
      left -= 1
    }
  }

  return { wire, list, remark }
}

type Told =
  Extract<
    ChatEvent,
    { what: 'botJoined' | 'botLeft' | 'renamed' | 'membersJoined' | 'membersLeft' }
  > extends infer E
    ? E extends ChatEvent
      ? Omit<E, 'platform' | 'chatId' | 'selfNamed'>
      : never
    : never
