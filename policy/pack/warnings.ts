import { targetFields } from './place.ts'
import type { Pack } from './schema.ts'

/** What a manager should look at in a sound pack: sums that do not add up, doubtful numbers, no approver. One line each. */
export const packWarnings = (pack: Pack): string[] => [
  ...pack.phases.flatMap(({ name }) => sums(pack, name)),
  ...pack.phases.flatMap(roundings),
  ...doubtful(pack),
  ...(pack.approver === null ? ['没有写批准人(approver),改动要领导批准(S0-GEN-20)'] : []),
]

/** The channels' visits a day against the project's (Part 4 nr 5). Unknown targets leave a remainder, which is told as such. */
function sums(pack: Pack, phase: string): string[] {
  const project = pack.phases.find(({ name }) => name === phase)?.visitsPerDay ?? null
  const rows = pack.targets.filter((row) => row.phase === phase && row.visitsPerDay !== null)
  const sum = rows.reduce((total, { visitsPerDay }) => total + visitsPerDay!, 0)
  if (project === null || sum === project) return []
  const unset = pack.channels.length - rows.length
  if (sum > project)
    return [
      `${phase}:各渠道到访合计${sum},多于项目每天${project}${unset > 0 ? `,还有${unset}个渠道没有指标` : ''}`,
    ]
  return [
    `${phase}:各渠道到访合计${sum},项目每天${project},未分配${project - sum}${unset > 0 ? `(${unset}个渠道没有指标)` : ''}`,
  ]
}

/** A day's number is rounded, so a phase may differ by half a visit a day; more is a mistake somewhere. */
function roundings({ name, days, visits, visitsPerDay, visitsPerWeek }: Pack['phases'][number]): string[] {
  if (visitsPerDay === null) return []
  return [
    ...(visits !== null && Math.abs(visitsPerDay * days - visits) > days / 2
      ? [`${name}:每天${visitsPerDay}×${days}天=${visitsPerDay * days},与阶段到访${visits}不符`]
      : []),
    ...(visitsPerWeek !== null && visitsPerWeek !== visitsPerDay * 7
      ? [`${name}:每周${visitsPerWeek},与每天${visitsPerDay}×7=${visitsPerDay * 7}不符`]
      : []),
  ]
}

function doubtful(pack: Pack): string[] {
  const targets = pack.targets
    .filter(({ suspect }) => suspect)
    .map((row) => {
      const numbers = targetFields.map((field) => row[field]).filter((number) => typeof number === 'number')
      return `${row.phase}${row.channel}${numbers.join('、')}:原文存疑,请经理核对`
    })
  const rules = Object.entries(pack.rules)
    .filter(([, { suspect }]) => suspect)
    .map(([id, { title }]) => `${id} ${title}:原文存疑,请经理核对`)
  return [...targets, ...rules]
}
