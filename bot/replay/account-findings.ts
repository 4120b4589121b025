import { claimStates, located, presence, reported, shown } from './account-words.ts'
import type { Outcome } from './outcome-shape.ts'

/** What each kind of check found, a section each; kinds without findings are left out. */
export function findings(outcome: Outcome): [string, string[]][] {
  const sections: [string, string[]][] = [
    [
      '签到',
      outcome.signIns.map((item) => `${item.slot} ${item.person} ${presence(item.result)}${clock(item.at)}`),
    ],
    [
      '定位',
      outcome.locations.map(
        (item) => `${item.date} ${item.person} ${located(item.result)},有效${item.counted}次`,
      ),
    ],
    ['抽查', outcome.spotChecks.flatMap(spotCheck)],
    [
      '资源',
      outcome.claims.map(
        (item) =>
          `${item.resource} ${item.holder ?? '无人'}${until(item.protectedUntil)} ${claimStates(item.state)}`,
      ),
    ],
    ['排名', outcome.rankings.map(ranking)],
    ['战区', Object.entries(outcome.zones).flatMap(zones)],
    [
      '汇报',
      outcome.reports.map((item) => `${item.period} ${item.person} ${item.type} ${reported(item.result)}`),
    ],
    ['只记录,不执行', outcome.forfeits.map(forfeit)],
  ]
  return sections.filter(([, lines]) => lines.length > 0)
}

function spotCheck({ issuedAt, deadline, results }: Outcome['spotChecks'][number]): string[] {
  return [
    `${issuedAt.replace('T', ' ')} 发起,${deadline.slice(11)} 截止`,
    ...Object.entries(results).map(([person, found]) => `  ${person} ${shown(found)}`),
  ]
}

function ranking({ date, channel, order }: Outcome['rankings'][number]): string {
  const places = order.map(({ team, rank, visits, completion }) => {
    const rate = completion === null ? '' : ` ${Math.round(completion * 100)}%`
    return `${rank} ${team}(${visits}组${rate})`
  })
  return `${date} ${channel} ${places.join(' ')}`
}

const zones = ([week, units]: [string, Record<string, number[]>]): string[] =>
  Object.entries(units).map(([unit, numbers]) => `${week} ${unit} ${numbers.join('、')}号`)

const forfeit = ({ date, person, text, rule, multiplier }: Outcome['forfeits'][number]): string =>
  `${date} ${person} ${text}${multiplier > 1 ? `×${multiplier}` : ''}(${rule})`

const clock = (at: string | null | undefined) => (at ? ` ${at.slice(11)}` : '')
const until = (at: string | null | undefined) => (at ? `,保护到 ${at.replace('T', ' ')}` : '')
