import { monthName } from '../../policy/accounts/month.ts'
import { sheetOf } from '../../policy/accounts/sheet.ts'
import { nameOf } from '../../policy/people.ts'
import { sheetAgreed } from '../accounts.ts'
import { done, type LiveCard, refreshed } from './live-card.ts'

/** A sheet that its owner has agreed to. */
export const sheetCards: LiveCard = {
  touchedBy: ['sheetAgreed'],
  now: (scene, facts) =>
    facts.flatMap((fact) => {
      if (fact.kind !== 'sheetAgreed') return []
      const { month, personId } = fact
      const line = sheetAgreed(nameOf(scene.world, personId), month, sheetOf(scene, personId, month))
      return [
        refreshed({ person: personId }, done(`sheet/${month}`, `账单 ${monthName(month)}`, 'good', line)),
      ]
    }),
}
