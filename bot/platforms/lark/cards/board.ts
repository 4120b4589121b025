import {
  boardSources,
  emptyMoney,
  emptySection,
  oneLine,
  percent,
  signedYuan,
  tiedMark,
  unsetNote,
  unsetTitle,
} from '../../../../messages/board.ts'
import type { Board, BoardRow } from '../../../../policy/board.ts'
import { type Element, paragraph, rule } from './elements.ts'

/** Lark shows five tables in a card at most, and sometimes only four. */
const LISTS_APART = 2
const PAGE = 10

/** How many rows each table may have; fewer when the card would get too large. */
export type RowsMost = number

/** A board as tables that can be read and copied: each list by itself, or all in one where there are many. */
export function boardElements(board: Board, rowsMost: RowsMost): Element[] {
  const { sections, unset, money } = board
  const apart = sections.length <= LISTS_APART
  const lists = apart
    ? sections.flatMap(({ title, rows }) => [
        paragraph(`〔${oneLine(title)}〕${rows.length === 0 ? emptySection : ''}`),
        ...rankTable(rows.map(rankCells), rowsMost),
      ])
    : rankTable(
        sections.flatMap(({ title, rows }) =>
          rows.map((row) => ({ list: oneLine(title), ...rankCells(row) })),
        ),
        rowsMost,
      )
  const notes = [board.tieBreak, board.footer].map(oneLine).filter(Boolean)
  return [
    paragraph(boardSources(board), 'grey'),
    ...lists,
    ...(unset.length > 0 ? [paragraph(`〔${unsetTitle}〕${unsetNote}`)] : []),
    ...table(
      [
        ['name', '名称'],
        ['value', '数量'],
      ],
      unset.map(({ name, value }) => ({ name: oneLine(name), value: oneLine(value) })),
      rowsMost,
    ),
    paragraph(`〔${oneLine(money.title)}〕${money.rows.length === 0 ? emptyMoney : ''}`),
    ...table(
      [
        ['name', '姓名'],
        ['amount', '奖罚'],
        ['text', '事由'],
      ],
      money.rows.map((row) => ({
        name: oneLine(row.name),
        amount: signedYuan(row),
        text: oneLine(row.text),
      })),
      rowsMost,
    ),
    ...(notes.length > 0 ? [rule, paragraph(notes.join('\n'), 'grey')] : []),
  ]
}

/** Rows that its longest table has. */
export const longestList = ({ sections, unset, money }: Board): number =>
  Math.max(
    sections.reduce((sum, { rows }) => sum + rows.length, 0),
    unset.length,
    money.rows.length,
  )

type Cells = Record<string, string>

function rankTable(rows: Cells[], rowsMost: RowsMost): Element[] {
  const columns: [string, string][] = [
    ['list', '榜'],
    ['rank', '名次'],
    ['name', '姓名/组'],
    ['value', '成绩'],
    ['target', '目标'],
    ['rate', '完成率'],
    ['more', '说明'],
  ]
  return table(
    columns.filter(([name]) => rows.some((row) => row[name])),
    rows,
    rowsMost,
  )
}

function rankCells({ rank, tied, name, value, target, rate, detail, badge }: BoardRow): Cells {
  return {
    rank: `${rank}${tied ? tiedMark : ''}`,
    name: oneLine(name),
    value: oneLine(value),
    target: target === null ? unsetTitle : oneLine(target),
    rate: rate === null ? '' : percent(rate),
    more: [detail, badge?.text]
      .map((text) => oneLine(text ?? ''))
      .filter(Boolean)
      .join(' '),
  }
}

function table(columns: [name: string, title: string][], rows: Cells[], rowsMost: RowsMost): Element[] {
  if (rows.length === 0) return []
  return [
    {
      tag: 'table',
      page_size: PAGE,
      row_height: 'low',
      header_style: { background_style: 'grey', bold: true, lines: 1 },
      columns: columns.map(([name, title]) => ({
        name,
        display_name: title,
        data_type: 'text',
        width: 'auto',
      })),
      rows: rows
        .slice(0, rowsMost)
        .map((row) => Object.fromEntries(columns.map(([name]) => [name, row[name] ?? '']))),
    },
  ]
}
