import type { Entry } from '../policy/ledger/state.ts'
import { amountWanted, type Bounds } from './amounts.ts'
import { amountOf, because, howToAppeal, ruleOf } from './ledger.ts'

/**
 * Rewards of which some go to people outside: a line each with amount, fact, rule, clause and arithmetic; then who enters a
 * missing amount, where the evidence is, and how to object. `boundsOf` are those of an amount that a manager enters.
 */
export function contactRewards(
  head: string,
  entries: readonly Entry[],
  nameOf: (entry: Entry) => string,
  boundsOf: (entry: Entry) => Bounds,
): string {
  const lines = entries.map((entry) => {
    const steps = entry.arithmetic?.length ? `算法:${entry.arithmetic.join(';')}。` : ''
    return `${entry.id} ${nameOf(entry)} ${amountOf(entry)}:${because(entry)}(${ruleOf(entry)})。${steps}`
  })
  const wanted = entries
    .filter(({ kind }) => kind === 'needsAmount')
    .map((entry) => amountWanted(entry.id, boundsOf(entry)))
  const own = entries.filter(({ subject }) => !('contact' in subject)).map(({ id }) => id)
  const objection = own.length > 0 ? howToAppeal(own) : '有出入请登记人发"更正"的登记,或由经理免除。'
  const proposed = entries
    .filter(({ kind, state }) => kind === 'reward' && state === 'proposed')
    .map(({ id }) => id)
  const confirm = proposed.length > 0 ? [`请主管或经理发"确认 ${proposed.join(' ')}"。`] : []
  return [head, ...lines, ...wanted, ...confirm, `依据发"为什么 ${entries[0]!.id}"查看;${objection}`].join(
    '\n',
  )
}
