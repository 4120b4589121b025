import { fineWord, amountOf as inUnit, rewardWord } from '../policy/ledger/amount.ts'
import type { Entry, EntryState } from '../policy/ledger/state.ts'
import { maskPhones } from '../policy/text.ts'

/** `拟罚款20元`, `奖励200元`, or what an entry without money is. */
export function amountOf(entry: Pick<Entry, 'kind' | 'amountFen' | 'state' | 'forfeit' | 'unit'>): string {
  const { unit } = entry
  if (entry.kind === 'forfeit') return `${entry.forfeit?.text ?? '替代项目'}(仅记录)`
  if (entry.kind === 'needsAmount') return '奖励(金额待定)'
  if (entry.amountFen === null) return entry.kind === 'fine' ? `${fineWord(unit)}(数额待定)` : '提醒(不罚款)'
  const proposed = entry.state === 'proposed' ? '拟' : ''
  return entry.amountFen < 0
    ? `${proposed}${fineWord(unit)}${inUnit(entry)}`
    : `${proposed}${rewardWord(unit)}${inUnit(entry)}`
}

export const stateNames: Record<EntryState, string> = {
  proposed: '待确认',
  confirmed: '已确认',
  settled: '已办结',
  waived: '已免除',
  reversed: '已冲回',
}

/**
 * One entry as its subject reads it: amount, what happened, rule with its clause, evidence, and how to appeal.
 * For a single fine or reward; a list of them is `fineLines`.
 */
export function fineLine(entry: Entry, name: string): string {
  return `${mark(entry)}${entry.id} ${name} ${amountOf(entry)}:${because(entry)}(${ruleOf(entry)})。${evidenceOf(entry)}${howToAppeal([entry.id])}`
}

/**
 * Many entries in one message, each with amount, fact, rule and clause; evidence and appeal once at the end. Where three or
 * more are alike in all but the name, one line says it for all: `各拟罚款20元:…(S0-KA-16「…」):张三 F1、李四 F2、王五 F3`.
 */
export function fineLines(entries: readonly Entry[], nameOf: (entry: Entry) => string): string {
  if (entries.length === 0) return ''
  const alike = new Map<string, Entry[]>()
  for (const entry of entries) {
    const key = saidOf(entry, nameOf(entry))
    alike.set(key, [...(alike.get(key) ?? []), entry])
  }
  const lines = [...alike].flatMap(([said, some]) =>
    some.length < 3
      ? some.map(
          (entry) => `${entry.id} ${nameOf(entry)} ${amountOf(entry)}:${because(entry)}(${ruleOf(entry)})`,
        )
      : [`各${said}:${some.map((entry) => `${nameOf(entry)} ${entry.id}`).join('、')}`],
  )
  return [...lines, `依据发"为什么 ${entries[0]!.id}"查看;${howToAppeal(entries.map(({ id }) => id))}`].join(
    '\n',
  )
}

/** Amount, fact, rule and clause of an entry without the name, which the fact may state again. */
const saidOf = (entry: Entry, name: string) =>
  `${amountOf(entry)}:${because(entry).replace(name, '')}(${ruleOf(entry)})`

/** `48小时内可发"申诉 F203 理由"。` */
export const howToAppeal = (ids: readonly string[]) => `有异议,48小时内可发"申诉 ${ids[0] ?? '编号'} 理由"。`

/** `S0-KA-16「10分钟以内未到指定地点者罚款20元」` */
export const ruleOf = ({ rule, clause }: Pick<Entry, 'rule' | 'clause'>) =>
  clause ? `${rule}「${clause}」` : rule

export const because = (entry: Pick<Entry, 'because'>) => maskPhones(entry.because).replace(/[。;]+$/, '')

const mark = (entry: Entry) => (entry.kind === 'reward' ? '🏆' : entry.kind === 'fine' ? '❗' : '')

const evidenceOf = ({ id, evidence }: Entry) =>
  evidence.length > 0 ? `依据${evidence.length}条记录,发"为什么 ${id}"查看;` : `依据发"为什么 ${id}"查看;`

/** 我的罚款, 我的奖励: a line per entry, newest first, then what it comes to. */
export function myEntries(
  title: string,
  rows: { entry: Entry; frozen: boolean; when: string; appealable: boolean }[],
  { total, proposed, left }: { total: string; proposed: string | null; left: number },
): string {
  if (rows.length === 0) return `您目前没有${title}。`
  const lines = rows.map(({ entry, frozen, when }) => {
    const state = frozen ? '申诉中' : stateNames[entry.state]
    return `${entry.id} ${when} ${amountOf({ ...entry, state: 'confirmed' })} ${state}:${because(entry)}(${entry.rule})`
  })
  const open = rows.find(({ appealable }) => appealable)
  return [
    `【我的${title}】有效合计${total}${proposed ? `,其中待确认${proposed}` : ''}`,
    ...lines,
    ...(left > 0 ? [`另有${left}笔更早的没有列出。`] : []),
    `想看依据,发"为什么 ${rows[0]!.entry.id}"。${open ? howToAppeal([open.entry.id]) : ''}`,
  ].join('\n')
}

export const stepNames: Record<string, string> = {
  entered: '记入',
  proposed: '待确认',
  confirmed: '确认',
  settled: '办结',
  waived: '免除',
  reversed: '冲回',
  appealed: '提出申诉',
  upheld: '申诉成立',
  rejected: '申诉驳回',
}
