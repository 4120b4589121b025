import { isObject } from '../json.ts'
import { refuse } from '../refuse.ts'
import { checkCard, setCard } from '../world/messages.ts'
import { objectOf } from './fields.ts'
import { route } from './route.ts'

const USES_MOST = 2

/** A card changed with the token of a press, after its answer. */
export const delayedCard = [
  route('POST', '/interactive/v1/card/update', 'interactive.card.update', [], ({ sim, json }) => {
    const { token: given, card: update } = objectOf(json)
    const token = sim.cardTokens.get(given)
    if (!token) throw refuse.cardToken.invalid()
    if (token.exp < sim.now()) throw refuse.cardToken.expired()
    if (!token.answered) throw refuse.cardToken.unanswered()
    if (token.uses >= USES_MOST) throw refuse.cardToken.used()
    if (!isObject(update)) throw refuse.field('card', 'card is required')
    const { open_ids: only, ...card } = update
    checkCard(sim, card, 'delayed update')
    token.uses += 1
    setCard(sim, sim.messages.get(token.message_id)!, card, 'delayed', { only })
    return { raw: { code: 0, msg: 'ok' } }
  }),
]
