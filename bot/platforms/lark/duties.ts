import { HOUR, MINUTE, type Moment } from '../../../policy/calendar.ts'
import type { Inlet } from '../platform.ts'
import { catchingUp } from './catch-up.ts'
import type { LarkChats } from './chats.ts'
import type { LarkClient } from './client.ts'
import type { Self } from './incoming.ts'
import { chatMembers, persistently } from './members.ts'
import { repeatedly } from './repeatedly.ts'
import type { Seen } from './scopes.ts'
import { whoAmI } from './self.ts'

const MEMBERS_EVERY = HOUR
const CATCH_UP_EVERY = 5 * MINUTE
/** A connection that comes and goes does not have everybody listed each time: who came or left is pushed as well. */
const LISTED_LATELY = 10 * MINUTE

export type DutyOptions = {
  client: LarkClient
  chats: LarkChats
  inlet: Inlet
  now: () => Moment
  since: () => Promise<Moment | null>
  fault: (what: string) => (error: unknown) => void
}

export type Duties = {
  self(): Self
  /** A group and somebody of it, for asking about; asks the platform when it must. */
  seen(): Promise<Seen>
  /** Learns who the bot is. @throws LarkError */
  knowItself(): Promise<void>
  /** Lists the members of one chat anew, soon. */
  listMembers(chatId: string): void
  /** After a connection has come about: lists everything, and reads what was missed. */
  refresh(): void
  stop(): Promise<void>
}

/** What is done besides hearing: knowing who is where, and reading what no push has brought. */
export function larkDuties({ client, chats, inlet, now, since, fault }: DutyOptions): Duties {
  let self: Self = null
  let someone: string | undefined
  let listedAt = Number.NEGATIVE_INFINITY
  let begun = false
  const catchUp = catchingUp({ client, chats, inlet, self: () => self, now, since })

  async function list(chatId: string, name?: string) {
    const members = await chatMembers(client, chatId)
    someone ??= members[0]?.id
    await inlet.chat(`lark/members/${chatId}/${now()}`, {
      platform: 'lark',
      chatId,
      what: 'membersListed',
      name: name ?? (await chats.nameOf(chatId)),
      members,
    })
  }

  const lists = repeatedly(
    MEMBERS_EVERY,
    async () => {
      // A group that was lost while the bot was away is not told of by anybody.
      if (listedAt < 0) for (const chatId of await inlet.groups()) chats.note(chatId, false)
      const { found, gone } = await persistently(() => chats.list())
      listedAt = now()
      for (const chatId of gone)
        await inlet.chat(`lark/left/${chatId}/${now()}`, { platform: 'lark', chatId, what: 'botLeft' })
      for (const { id, name } of found)
        await list(id, name).catch(fault('the members of a group could not be listed'))
    },
    fault('the groups could not be listed'),
  )
  const catchUps = repeatedly(
    CATCH_UP_EVERY,
    async () => {
      self ??= await whoAmI(client)
      if (listedAt < 0) await lists.now()
      const failure = await catchUp(begun)
      begun ||= listedAt > 0
      if (failure) throw failure
    },
    fault('what was said meanwhile could not be read'),
  )

  return {
    self: () => self,
    async seen() {
      if (chats.groups().length === 0) await chats.list().catch(fault('the groups could not be listed'))
      return { groupId: chats.groups()[0], userId: someone }
    },
    async knowItself() {
      self = await whoAmI(client)
    },
    listMembers: (chatId) => void list(chatId).catch(fault('the members of a group could not be listed')),
    refresh() {
      const listing = now() - listedAt > LISTED_LATELY ? lists.now() : Promise.resolve()
      void listing.then(() => catchUps.now())
    },
    async stop() {
      await Promise.all([lists.stop(), catchUps.stop()])
    },
  }
}
