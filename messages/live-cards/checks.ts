import { isOpen } from '../../policy/spot-check/issue.ts'
import { isVoid } from '../../policy/spot-check/result.ts'
import { checkOf } from '../../policy/spot-check/state.ts'
import { openPost } from '../spot-check-posts.ts'
import type { LiveCard } from './live-card.ts'

/** While a check is open its card shows who has answered. */
export const checkCards: LiveCard = {
  touchedBy: ['spotCheckAnswered', 'gestureRuled'],
  now(scene, facts) {
    const ids = new Set(facts.flatMap((fact) => ('checkId' in fact ? [fact.checkId] : [])))
    return [...ids].flatMap((id) => {
      const check = checkOf(scene.world, id)
      const over = !check || !isOpen(check, scene.now) || isVoid(scene.world, check)
      return over || scene.world.ledger.closed[id] !== undefined ? [] : [openPost(scene, check)]
    })
  },
}
