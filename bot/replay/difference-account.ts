import type { Change, Difference } from '../../policy/ledger/difference.ts'
import type { Pack } from '../../policy/pack/schema.ts'
import { signedYuan } from './account.ts'
import { wrap } from './wrap.ts'

/** Who would gain or lose what under the other rulebook, for a person to read: per person, then per rule. */
export function differenceAccount({ perPerson, perRule }: Difference, pack: Pack, other: Pack): string {
  const units: Units = [pack.unit, other.unit]
  const sections = [
    [
      `如果按「${other.title}」(${other.id} ${other.version}),不按「${pack.title}」(${pack.id} ${pack.version}):`,
    ],
    [
      '【每个人】',
      ...rows(
        perPerson.map(({ subject, ...change }) => [subject, change]),
        units,
      ),
    ],
    [
      '【每条规则】',
      ...rows(
        perRule.map(({ rule, title, ...change }) => [`${rule} ${title}`, change]),
        units,
      ),
    ],
  ]
  return `${sections.map((lines) => lines.flatMap((line) => wrap(line, '  ')).join('\n')).join('\n\n')}\n`
}

type Units = [before: string, after: string]

/** What is counted in two units has no difference. */
function rows(changes: [string, Change][], [was, is]: Units): string[] {
  if (changes.length === 0) return ['两边都没有金额。']
  return changes.flatMap(([name, { beforeFen, afterFen, differenceFen }]) => [
    name,
    `  原来 ${signedYuan(beforeFen, was)},改后 ${signedYuan(afterFen, is)}${was === is ? `,相差 ${signedYuan(differenceFen, is)}` : ''}`,
  ])
}
