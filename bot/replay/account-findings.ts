import type { Outcome } from './outcome-shape.ts'

const results: Record<string, string> = {
  onTime: '准时',
  late: '迟到',
  missing: '未到',
  wrongPlace: '地点不符',
  wrongPhrase: '密语不符',
  excused: '免签',
  passed: '通过',
  mismatch: '手势不符',
  review: '待人工核对',
  void: '作废',
  ok: '合格',
  short: '次数不足',
}

/** What each kind of check found, a section each; kinds without findings are left out. */
export function findings(outcome: Outcome): [string, string[]][] {
  const sections: [string, string[]][] = [
    [
      '签到',
      outcome.signIns.map((item) => `${item.slot} ${item.person} ${result(item.result)}${clock(item.at)}`),
    ],
    [
      '定位',
      outcome.locations.map(
        (item) => `${item.date} ${item.person} ${result(item.result)},有效${item.counted}次`,
      ),
    ],
    ['抽查', outcome.spotChecks.flatMap(spotCheck)],
    [
      '资源',
      outcome.claims.map(
        (item) => `${item.resource} ${item.holder}${until(item.protectedUntil)} ${item.state}`,
      ),
    ],
    [
      '汇报',
      outcome.reports.map((item) => `${item.period} ${item.person} ${item.type} ${result(item.result)}`),
    ],
    [
      '只记录,不执行',
      outcome.forfeits.map((item) => `${item.date} ${item.person} ${item.text}(${item.rule})`),
    ],
  ]
  return sections.filter(([, lines]) => lines.length > 0)
}

function spotCheck({ issuedAt, deadline, results }: Outcome['spotChecks'][number]): string[] {
  return [
    `${issuedAt.replace('T', ' ')} 发起,${deadline.slice(11)} 截止`,
    ...Object.entries(results).map(([person, found]) => `  ${person} ${result(found)}`),
  ]
}

const result = (id: string) => results[id] ?? id
const clock = (at: string | null | undefined) => (at ? ` ${at.slice(11)}` : '')
const until = (at: string | null | undefined) => (at ? `,保护到 ${at.replace('T', ' ')}` : '')
