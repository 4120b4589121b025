/**
 * A leaderboard as plain data: what the picture draws and the text says. Every board names where its targets
 * come from, up to when its data count and how ties were broken (RULES part 9, G12); counts without a target
 * stand apart in `unset`, because they are neither ranked nor fined.
 */
export interface Board {
  /** '商超外展 今日转访榜' */
  title: string
  /** '4月12日 周一 · 意向登记期第20/92天' */
  subtitle: string
  /** '数据截至 21:00' */
  cutOff: string
  /** '指标来源:管理章节' */
  targetSource: string
  /** '同率按到访组数、留电、先达到时间排序' */
  tieBreak: string
  sections: BoardSection[]
  unset: { name: string; value: string }[]
  money: { title: string; rows: BoardMoney[] }
  /** How to question it: '对结果有疑问,48小时内发"申诉 编号 理由"' */
  footer: string
}

/** One list of the board, usually a channel; rows in the order of their rank. */
export interface BoardSection {
  title: string
  rows: BoardRow[]
  /** The words that show the whole list, for a picture that had to leave rows out. Default: 排行 and the title. */
  command?: string
}

export interface BoardRow {
  rank: number
  /** True when somebody else holds the same rank (standard competition ranking: 1, 1, 3). */
  tied: boolean
  name: string
  /** The count with its measure word: '3组'. */
  value: string
  target: string | null
  /** Completion as a ratio, 1.09 for 109%; null when it cannot be said. */
  rate: number | null
  detail?: string
  badge?: { text: string; tone: Tone }
  /** Places gained since the board before; negative is lost. */
  delta?: number
}

/** One reward (above zero) or fine (below zero) of the day. */
export interface BoardMoney {
  name: string
  text: string
  amountFen: number
  /** What it is counted in; 元 unless stated. */
  unit?: string
}

export type Tone = 'good' | 'bad' | 'info'
