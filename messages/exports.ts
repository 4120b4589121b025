import { accountOf } from '../policy/accounts/account-of.ts'
import { csvOf } from '../policy/accounts/csv.ts'
import { type Month, monthName } from '../policy/accounts/month.ts'
import { sheetFrom } from '../policy/accounts/sheet.ts'
import { subjectName } from '../policy/ledger/balance.ts'
import { isFrozen } from '../policy/ledger/find.ts'
import type { Entry, EntryKind } from '../policy/ledger/state.ts'
import { nameOf, who } from '../policy/people.ts'
import type { Scene } from '../policy/situation.ts'
import { maskPhones } from '../policy/text.ts'
import { sumWords } from './accounts.ts'
import { stateNames } from './ledger.ts'

const kindNames: Record<EntryKind, string> = {
  fine: '罚款',
  reward: '奖励',
  notice: '提醒',
  flag: '待核实',
  needsAmount: '奖励(金额待定)',
  forfeit: '体罚条款(仅记录)',
}

const head = [
  '编号', '日期', '记入时间', '姓名或组', '渠道', '组', '类别', '金额', '单位', '状态', '账期', '规则编号', '规则', '事由',
  '条款', '规则版本', '冲回', '经手人', '说明',
] // biome-ignore format: one row of the sheet

/** 导出: entries as a sheet for Excel, a row each, taken-back ones and those that take back included, so that the sum is right. */
export function ledgerSheet(scene: Scene, entries: readonly Entry[]): string {
  return csvOf([head, ...entries.map((entry) => rowOf(scene, entry))])
}

function rowOf(scene: Scene, entry: Entry): (string | number | null)[] {
  const { world, cal } = scene
  const noon = cal.momentOn(entry.day, '12:00')
  const person = 'person' in entry.subject && world.people[entry.subject.person]
  const then = person ? who(world, person.id, noon) : 'team' in entry.subject ? entry.subject : undefined
  const last = (world.ledger.steps[entry.id] ?? []).findLast(({ by }) => by)
  return [
    entry.id,
    entry.day,
    cal.stampOf(entry.at).replace('T', ' '),
    subjectName(world, entry.subject),
    then?.channel ?? '',
    then?.team ?? '',
    kindNames[entry.kind],
    entry.amountFen === null ? null : entry.amountFen / 100,
    entry.amountFen === null ? '' : (entry.unit ?? '元'),
    isFrozen(scene, entry) ? '申诉中' : stateNames[entry.state],
    accountOf(world, entry),
    entry.rule,
    scene.policyOn(noon).titleOf(entry.rule),
    maskPhones(entry.because),
    entry.clause,
    entry.packVersion,
    entry.reverses ?? '',
    last?.by ? nameOf(world, last.by) : '',
    maskPhones(last?.reason ?? ''),
  ]
}

/** What the file holds, for whoever cannot open it. */
export function exportText(what: string, month: Month, entries: readonly Entry[], file: string): string {
  const people = new Set(entries.map(({ subject }) => JSON.stringify(subject))).size
  return [
    `【导出】${monthName(month)}${what}:${entries.length}行,涉及${people}个人或组。`,
    sumWords(sheetFrom([...entries])),
    `文件:${file},用Excel打开。内含个人奖罚,请勿转发。`,
  ].join('\n')
}

export const nothingToExport = (what: string, month: Month) =>
  `${monthName(month)}没有您可以导出的${what}。换一个月份试试,例如"导出 ${what} 上月"。`

export const exportWhat = (said: string) =>
  `看不懂要导出「${said}」。请写:导出 罚款 4月、导出 奖励 4月 或 导出 台账 4月。`

export const exportedPrivately = () => '文件已私聊发给您,群里不发。'
