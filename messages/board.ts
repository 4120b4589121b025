import type { Board, BoardMoney, BoardRow, BoardSection } from '../policy/board.ts'
import { yuan } from '../policy/text.ts'

/**
 * The board in words, whole: every name, count, rate and amount of the board, also those a picture leaves out.
 * One line for each row, so it reads well in a chat and aloud.
 */
export function boardText(board: Board): string {
  const blocks = [
    [`【${oneLine(board.title)}】${oneLine(board.subtitle)}`, boardSources(board)],
    ...board.sections.map((section) => [`〔${oneLine(section.title)}〕`, ...sectionLines(section)]),
    board.unset.length > 0 && [`〔${unsetTitle}〕${unsetNote}`, ...board.unset.map(unsetLine)],
    [`〔${oneLine(board.money.title)}〕`, ...moneyLines(board.money.rows)],
    [oneLine(board.tieBreak), oneLine(board.footer)],
  ]
  return blocks
    .filter((block) => block !== false)
    .map((block) => block.filter(Boolean).join('\n'))
    .join('\n\n')
    .trim()
}

export const unsetTitle = '未设指标'
export const unsetNote = '以下各项没有指标,不排名、不计罚。'
export const emptySection = '截至目前还没有数据。'
export const emptyMoney = '截至目前没有奖罚。'
export const tiedMark = '并列'
export const targetOf = (target: string | null) => (target === null ? unsetTitle : `目标 ${oneLine(target)}`)

/** Beside the title of a list that a picture had to shorten. */
export const leftOut = (count: number, measure: '个' | '项' | '笔') => `另有 ${count} ${measure}`

/** At the end of a picture that left something out: how to see the rest. Whole lists left out are counted. */
export function seeTheRest(lists: number, shortened: BoardSection[], money: boolean): string {
  const commands = shortened.map(({ command, title }) => `「${oneLine(command ?? `排行 ${title}`)}」`)
  const said = commands.length > 2 ? '「排行 渠道」' : commands.join('、')
  return [
    lists > 0 && `另有 ${lists} 个榜未列出。`,
    said && `未列出的名次请发${said}查看。`,
    money && '本人的奖罚请发「我的」查看。',
  ]
    .filter(Boolean)
    .join('')
}

/** 1.094 as 109%. Rounded down, so that 99.9% never reads as reached. */
export const percent = (rate: number) =>
  Number.isFinite(rate) ? `${Math.floor(Number((rate * 100).toFixed(6)))}%` : '—'

/** Fen as a signed amount: +200元, −40元, −12.50元, −30分. */
export const signedYuan = ({ amountFen, unit }: Pick<BoardMoney, 'amountFen' | 'unit'>) =>
  `${amountFen > 0 ? '+' : amountFen < 0 ? '−' : ''}${yuan(amountFen, unit)}`

export const boardSources = (board: Board) =>
  [board.cutOff, board.targetSource].map(oneLine).filter(Boolean).join(' · ')

/** A name or sentence on one line: line breaks and invisible characters that turn text around are taken out. */
export const oneLine = (text: string) =>
  text
    .replace(/[\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()

const sectionLines = ({ rows }: BoardSection) => (rows.length === 0 ? [emptySection] : rows.map(rowLine))

function rowLine(row: BoardRow): string {
  const reached = [targetOf(row.target), row.rate === null ? '' : percent(row.rate)].filter(Boolean).join(',')
  const more = [oneLine(row.detail ?? ''), oneLine(row.badge?.text ?? ''), moved(row.delta)].filter(Boolean)
  const head = `${row.rank}${row.tied ? `(${tiedMark})` : '.'} ${oneLine(row.name)} ${oneLine(row.value)}`
  return [`${head}(${reached})`, ...more].join(' · ')
}

const moved = (delta = 0) => (delta > 0 ? `上升${delta}位` : delta < 0 ? `下降${-delta}位` : '')
const unsetLine = ({ name, value }: { name: string; value: string }) => `${oneLine(name)} ${oneLine(value)}`
const moneyLines = (rows: BoardMoney[]) =>
  rows.length === 0
    ? [emptyMoney]
    : rows.map((row) => `${oneLine(row.name)} ${signedYuan(row)} ${oneLine(row.text)}`.trim())
