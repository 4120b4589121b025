import { amountOf, fineVerb, totalOf } from '../policy/ledger/amount.ts'
import type { Entry } from '../policy/ledger/state.ts'
import { nameOf, who } from '../policy/people.ts'
import type { Scene } from '../policy/situation.ts'
import type { Standing } from '../policy/spot-check/result.ts'
import type { SpotCheck } from '../policy/spot-check/state.ts'
import { channelOfPerson } from '../policy/spot-check/target.ts'
import { ruleOf } from './ledger.ts'
import { finesOf, forfeitsOf, jointOf, noClause } from './spot-checks.ts'

/** A line for the fines, one per leader for the joint shares, one for what costs no money. */
export function moneyLines(scene: Scene, check: SpotCheck, entered: Entry[], missed: Standing[]): string[] {
  const { world } = scene
  const nameIn = (entry: Entry) => ('person' in entry.subject ? nameOf(world, entry.subject.person) : '')
  const share = (entry: Entry) => `${nameIn(entry)}${amountOf(entry)}(${entry.id})`
  const own = entered.filter(({ linkedTo }) => !linkedTo)
  const joint = entered.filter(({ linkedTo, amountFen }) => linkedTo && amountFen)
  const without = missed.filter(({ personId }) => {
    const person = who(world, personId, check.issuedAt)
    const channel = channelOfPerson(scene, person, world.groups[check.groupId])
    return !scene.policyOn(check.issuedAt).spotChecks.channels[channel ?? '']
  })
  return [
    ...byRule(own.filter(({ kind }) => kind === 'fine')).map((same) =>
      finesOf(fineVerb(same[0]!.unit), same.map(share), ruleOf(same[0]!)),
    ),
    ...byRule(own.filter(({ kind }) => kind === 'forfeit')).map((same) =>
      forfeitsOf(
        same.map((entry) => `${nameIn(entry)}${entry.forfeit?.text}(${entry.id})`),
        ruleOf(same[0]!),
      ),
    ),
    ...groupBy(joint, (entry) => `${entry.rule}/${nameIn(entry)}`).map((same) => {
      const ids = same.map(({ id }) => id)
      return jointOf(nameIn(same[0]!), totalOf(same), amountOf(same[0]!), same.length, ids, ruleOf(same[0]!))
    }),
    ...(without.length > 0 ? [noClause(without.map(({ personId }) => nameOf(world, personId)))] : []),
  ]
}

const byRule = (entries: Entry[]) => groupBy(entries, ({ rule }) => rule)

function groupBy<T>(items: T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return [...groups.values()]
}
