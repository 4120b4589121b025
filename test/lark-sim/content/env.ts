import { isObject, type Json } from '../json.ts'
import { refuse } from '../refuse.ts'
import { checkCard } from '../world/messages.ts'
import { findUser } from '../world/people.ts'
import type { BotUser, Mention, SimChat, SimUser, Stored } from '../world/types.ts'
import type { World } from '../world/world.ts'

/** What a message may refer to. */
export type ContentEnv = {
  world: World
  chat: SimChat
}

export const personIn = ({ world }: ContentEnv, id: string): SimUser | BotUser | null => findUser(world, id)

export const personByEmail = ({ world }: ContentEnv, email: string): SimUser | null =>
  [...world.users.values()].find((user) => user.email !== '' && user.email === email) ?? null

/** A mention by the bot, numbered by its place. */
export const mentionOf = ({ open_id, name, tenant_key }: SimUser | BotUser, place: number): Mention => ({
  key: `@_user_${place}`,
  id: open_id,
  id_type: 'open_id',
  name,
  tenant_key,
})

/** A picture or file that the app itself has uploaded. @throws LarkError 230001, 230017 when it is somebody's */
export function uploaded({ world }: ContentEnv, kind: 'image' | 'file', key: string): Stored {
  const found = (kind === 'image' ? world.images : world.files).get(key)
  if (!found) throw refuse.param(`invalid ${kind}_key`)
  if (found.owner !== 'app') throw refuse.notOwner()
  return found
}

/** The card itself, a template, or a card of the card kit, which is sent once. @throws LarkError 230099 */
export function cardOf({ world }: ContentEnv, content: Json): { card: Json; cardId?: string } {
  if (content.type === 'template' && content.data) {
    const { template_id } = content.data
    if (!world.templates.has(template_id)) throw refuse.card(200380, 'template does not exist', template_id)
    return { card: { template: content.data } }
  }
  if (content.type === 'card' && isObject(content.data)) {
    const cardId = content.data.card_id
    const entity = world.cardEntities.get(cardId)
    if (!entity) throw refuse.card(200621, 'card entity does not exist', cardId)
    if (entity.message_id) throw refuse.card(200621, 'a card entity can only be sent once', cardId)
    return { card: entity.card, cardId }
  }
  checkCard(world, content, 'message card')
  return { card: content }
}
