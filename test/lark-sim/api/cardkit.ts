import { cardText } from '../card/text.ts'
import { isV2 } from '../card/walk.ts'
import { ids } from '../ids.ts'
import { type Json, parsedJson } from '../json.ts'
import { refuse } from '../refuse.ts'
import type { LarkSim } from '../sim.ts'
import { checkCard, setCard } from '../world/messages.ts'
import type { CardEntity } from '../world/types.ts'
import { neededText, objectOf } from './fields.ts'
import { route } from './route.ts'

const KIT = ['cardkit:card:write']
const ENTITY_MS = 14 * 86_400_000

/** Cards as things of their own, sent once, whose every change has a higher number. */
export const cardkit = [
  route('POST', '/cardkit/v1/cards', 'cardkit.card.create', KIT, ({ sim, json }) => {
    const body = objectOf(json)
    if (body.type !== 'card_json') throw refuse.field('type', 'type must be card_json', body.type ?? '')
    const card = jsonIn(body.data, 'data')
    if (!isV2(card)) throw refuse.cardkit.schema()
    checkCard(sim, card, 'cardkit')
    const card_id = ids.card()
    sim.cardEntities.set(card_id, { card, sequence: 0, created: sim.now(), message_id: null })
    sim.record('cardkit_create', { card_id, card, text: cardText(card) })
    return { data: { card_id } }
  }),

  route('PUT', '/cardkit/v1/cards/:card_id', 'cardkit.card.update', KIT, ({ sim, params, json }) => {
    const entity = neededEntity(sim, params.card_id)
    const body = objectOf(json)
    const card = jsonIn(body.card?.data, 'card.data')
    checkCard(sim, card, 'cardkit')
    count(entity, body)
    entity.card = card
    show(sim, entity, 'cardkit')
    return { data: {} }
  }),

  route(
    'PUT',
    '/cardkit/v1/cards/:card_id/elements/:element_id/content',
    'cardkit.cardElement.content',
    KIT,
    ({ sim, params, json }) => {
      const entity = neededEntity(sim, params.card_id)
      const body = objectOf(json)
      if (!entity.card.config?.streaming_mode) throw refuse.cardkit.streamingClosed()
      const element = elementIn(entity.card, params.element_id)
      if (!element) throw refuse.cardkit.noElement()
      count(entity, body)
      element.content = neededText(body, 'content')
      show(sim, entity, 'cardkit_stream')
      return { data: {} }
    },
  ),

  route(
    'PATCH',
    '/cardkit/v1/cards/:card_id/settings',
    'cardkit.card.settings',
    KIT,
    ({ sim, params, json }) => {
      const entity = neededEntity(sim, params.card_id)
      const body = objectOf(json)
      const settings = jsonIn(body.settings, 'settings')
      count(entity, body)
      entity.card.config = { ...entity.card.config, ...settings.config }
      return { data: {} }
    },
  ),
]

function neededEntity(sim: LarkSim, id: string): CardEntity {
  const entity = sim.cardEntities.get(id)
  if (!entity) throw refuse.cardkit.unknown()
  if (sim.now() - entity.created > ENTITY_MS) throw refuse.cardkit.expired()
  return entity
}

function count(entity: CardEntity, { sequence }: Record<string, Json>) {
  if (!Number.isInteger(sequence)) throw refuse.field('sequence', 'sequence is required')
  if (sequence <= entity.sequence) throw refuse.cardkit.sequence()
  entity.sequence = sequence
}

/** Where the card has been sent, it changes. */
function show(sim: LarkSim, { message_id, card }: CardEntity, how: string) {
  const message = message_id && sim.messages.get(message_id)
  if (message) setCard(sim, message, structuredClone(card), how)
}

function jsonIn(value: Json, name: string): Json {
  if (typeof value !== 'string') throw refuse.fieldType(name, value)
  const json = parsedJson(value)
  if (json === undefined) throw refuse.field(name, `${name} is not a JSON string`)
  return json
}

function elementIn(node: Json, id: string): Json {
  if (typeof node !== 'object' || node === null) return null
  if (node.element_id === id) return node
  for (const inner of Object.values(node)) {
    const found = elementIn(inner, id)
    if (found) return found
  }
  return null
}
