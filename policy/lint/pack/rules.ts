import type { Pack } from '../../pack/schema.ts'
import { concernOf } from '../concerns.ts'
import { saysFellShort } from '../fell-short.ts'
import type { Finding } from '../finding.ts'
import { lintText } from '../text.ts'
import { finingRules, inMoney } from './money.ts'

/** What there is to say about each rule's title and clause, once per concern, and about amounts whose clause is silent. */
export function lintRules(pack: Pack): Finding[] {
  return Object.entries(pack.rules).flatMap(([id, { title, clause }]) => {
    const blamed = saysFellShort(title)
    const as = { blamed, condition: blamed ? `${title}的` : undefined }
    const read = [
      ...lintText(clause, `rules.${id}.clause`, as),
      ...lintText(title, `rules.${id}.title`, as).map((finding) => ({
        ...finding,
        said: `${title}:${clause}`,
      })),
      ...silentAmount(pack, id),
    ]
    const first = read.filter(
      ({ concern }, at) => read.findIndex((other) => other.concern === concern) === at,
    )
    return inMoney(pack, id) ? first : first.flatMap(inPoints)
  })
}

/** A rule that the rulebook fines by, though its clause does not say so. */
function silentAmount(pack: Pack, id: string): Finding[] {
  const { yuan, title } = pack.rules[id]!
  if (!yuan || !finingRules(pack).includes(id)) return []
  const { severity, rewrite } = concernOf('cashFine')
  return [
    {
      concern: 'cashFine',
      path: `rules.${id}.yuan`,
      said: `${title}:原文没有写罚款,这里设了${yuan}元`,
      words: [`${yuan}元`],
      severity,
      rewrite: rewrite('没有做到的'),
    },
  ]
}

/** Where points are counted nobody pays; answering for others stays unfair, if less grave. */
function inPoints(finding: Finding): Finding[] {
  if (finding.concern === 'cashFine') return []
  return [finding.concern === 'jointLiability' ? { ...finding, severity: '低' } : finding]
}
