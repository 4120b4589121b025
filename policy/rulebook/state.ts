import type { Moment } from '../calendar.ts'
import type { Evolvers } from '../facts.ts'

/** Another rulebook, chosen for the house from a moment on. Before it, the one before it holds (G4). */
export type ChosenPack = { packId: string; from: Moment; by: string; agreedBy?: string; request?: string }

export type RulebookState = {
  /** In the order they were chosen; before the first one the house's founding rulebook holds. */
  chosen: ChosenPack[]
}

export type RulebookFact =
  | { kind: 'packChosen'; chosen: ChosenPack }
  /** A change that was agreed on under this request, taken back before it held. */
  | { kind: 'changeWithdrawn'; request: string; by: string; at: Moment }

export const emptyRulebook = (): RulebookState => ({ chosen: [] })

export const rulebookEvolvers: Evolvers<RulebookFact> = {
  packChosen(world, { chosen }) {
    world.rulebook.chosen = [...world.rulebook.chosen, { ...chosen }]
  },
  changeWithdrawn(world, { request }) {
    world.settings = world.settings.filter((setting) => setting.request !== request)
    world.rulebook.chosen = world.rulebook.chosen.filter((chosen) => chosen.request !== request)
  },
}
