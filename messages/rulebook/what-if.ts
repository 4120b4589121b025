import type { Change } from '../../policy/ledger/difference.ts'
import type { WhatIf } from '../../policy/what-if.ts'
import { signedYuan } from '../board.ts'

/** As many rows as stay readable on a phone; the largest differences come first. */
const ROWS_MOST = 10

export type WhatIfWords = {
  /** `主管连带按人还是按次:按人 → 按次` */
  change: string
  note?: string
  from: string
  to: string
  unit: string
}

/** 试算: what a change would have meant, per rule and per person; only what differs is listed. */
export function whatIfText({ change, note, from, to, unit }: WhatIfWords, found: WhatIf): string {
  const { perRule, perPerson, occasions, others } = found
  const amount = (amountFen: number) => signedYuan({ amountFen, unit })
  const row = (name: string, { beforeFen, afterFen, differenceFen }: Change) =>
    `${name}:${amount(beforeFen)} → ${amount(afterFen)}(${amount(differenceFen)})`
  const rules = changed(perRule).map((one) => row(`${one.title}(${one.rule})`, one))
  const people = changed(perPerson).map((one) => row(one.subject, one))
  const sum = perRule.reduce(
    (all, one) => ({
      beforeFen: all.beforeFen + one.beforeFen,
      afterFen: all.afterFen + one.afterFen,
      differenceFen: all.differenceFen + one.differenceFen,
    }),
    { beforeFen: 0, afterFen: 0, differenceFen: 0 },
  )
  return [
    `【试算】${change}`,
    ...(note ? [note] : []),
    `${from}至${to}已判的${occasions}次签到、抽查、日结等,按改后的规则重判一遍。只算不写,台账没有变。`,
    ...(rules.length === 0
      ? ['金额没有变化。']
      : [row('合计', sum), '按规则:', ...shown(rules), '按人:', ...shown(people)]),
    ...(others.before === others.after ? [] : [`不涉及金额的记录:${others.before}条 → ${others.after}条`]),
    ...(rules.length === 0 ? [] : ['要改请发"设规则 参数 值",另一位经理同意后最早第二天生效。']),
  ].join('\n')
}

const changed = <T extends Change>(rows: readonly T[]): T[] =>
  rows
    .filter(({ differenceFen }) => differenceFen !== 0)
    .sort((a, b) => Math.abs(b.differenceFen) - Math.abs(a.differenceFen))

const shown = (rows: string[]): string[] =>
  rows.length <= ROWS_MOST ? rows : [...rows.slice(0, ROWS_MOST), `另有${rows.length - ROWS_MOST}项有变化`]

export const whatIfUsage = () =>
  '请写要试的改动,例如:试算 主管连带 按次,试算 S0-KA-16 30元 最近60天。发"规则"看全部开关。'

export const whatIfSaidPrivately = (name: string) => `${name},试算结果已私下发给您。`

export const alreadyThus = (title: string, value: string) => `「${title}」现在就是${value},没有可试算的改动。`

export const daysTooMany = (most: number) => `最多试算最近${most}天。例如:试算 主管连带 按次 最近30天`
