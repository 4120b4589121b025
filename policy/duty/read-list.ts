import type { Day } from '../calendar.ts'
import { daysAtStart } from './read-day.ts'

/** What the words of a list may mean: people, channels and teams, places on the map. */
export type Vocabulary = {
  isPerson(word: string): boolean
  /** A word of several names written together (张三李四), or null. */
  peopleIn(word: string): string[] | null
  unitNamed(word: string): { channel?: string; team?: string } | null
  isPlace(word: string): boolean
}

/** One line of a list: who, where, and on which days if it says so; the channel under which it stands. */
export type SaidRow = { name: string; place?: string; days?: Day[]; channel?: string }

export type SaidList = { rows: SaidRow[]; unknown: string[] }

type Token = { kind: 'break' | 'join' | 'colon' | 'word'; text: string } | { kind: 'days'; days: Day[] }

/**
 * Reads a duty list as people type it: `商超:张三 李四@世纪金花; 社区:王五-渭阳花园; 周三 赵六@人民广场`. A place belongs to
 * the names before it that have none; with a colon, or before any name, to those after it. `text` is tidy.
 */
export function readList(text: string, know: Vocabulary, today: Day, monday?: Day): SaidList {
  const tokens = tokensOf(text, know, today, monday)
  const said: SaidList = { rows: [], unknown: [] }
  let [days, channel, place]: [Day[]?, string?, string?] = []
  let [pending, resting]: [string[], boolean] = [[], false]

  const flush = (at = place) => {
    if (!resting) said.rows.push(...pending.map((name) => ({ name, place: at, days, channel })))
    pending = []
  }
  const begin = () => {
    flush()
    place = undefined
    resting = false
  }

  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!
    const next = tokens[index + 1]
    if (token.kind === 'days') {
      begin()
      days = token.days
    } else if (token.kind === 'break') {
      begin()
    } else if (token.kind === 'join' && next?.kind === 'word' && !know.isPerson(next.text)) {
      put(next.text)
      index++
    } else if (token.kind === 'word') {
      const headed = next?.kind === 'colon'
      const known = said.unknown.length
      if (word(token.text, headed) && headed) index++
      // The place of somebody unknown is nobody else's.
      if (said.unknown.length > known && next?.kind === 'join' && tokens[index + 2]?.kind === 'word')
        index += 2
    }
  }
  flush()
  return said

  function put(where: string) {
    if (pending.length > 0) flush(where)
    else place = where
  }

  /** Takes one word; true when it was a heading, whose colon belongs to it. */
  function word(text: string, headed: boolean): boolean {
    const people = know.isPerson(text) ? [text] : know.peopleIn(text)
    const unit = people ? null : know.unitNamed(text)
    if (people) {
      pending.push(...people)
      return false
    }
    if (unit) {
      begin()
      channel = unit.channel ?? channel
    } else if (everyDay.test(text)) {
      begin()
      days = undefined
    } else if (rest.test(text)) {
      begin()
      resting = true
    } else if (headed) {
      begin()
      place = text
    } else if (know.isPlace(text)) put(text)
    else if (!filler.test(text)) said.unknown.push(text)
    return true
  }
}

const everyDay = /^(每天|天天|全周|整周|每日)$/
const rest = /^(休息|轮休|休|请假|不上班)(人员)?$/
const filler = /^(在岗|上班|人员|名单|全天|排班|安排|和|与|及)$/

/** The pieces of a list. A colon after a name joins it to its place, as a dash does. */
function tokensOf(text: string, know: Vocabulary, today: Day, monday?: Day): Token[] {
  const tokens: Token[] = []
  let left = text
  while (left !== '') {
    const dated = know.isPerson(/^[^\s;,、:@]*/.exec(left)![0]) ? null : daysAtStart(left, today, monday)
    const [piece] = dated
      ? ['']
      : (/^(?:[;。\n]|[\s,、]+|@|:|[-—–~→]+|[^;。\s,、@:—–~→-]+)/.exec(left) ?? [left])
    left = dated ? dated.rest.replace(/^\s*:/, '') : left.slice(piece.length)
    if (dated) tokens.push({ kind: 'days', days: dated.days })
    else if (/^[;。\n]/.test(piece)) tokens.push({ kind: 'break', text: piece })
    else if (/^[@—–~→-]/.test(piece)) tokens.push({ kind: 'join', text: piece })
    else if (piece === ':') tokens.push(colonAfter(tokens.at(-1), know))
    else if (piece.trim() !== '' && !/^[,、]/.test(piece.trim())) tokens.push({ kind: 'word', text: piece })
  }
  return tokens
}

const colonAfter = (before: Token | undefined, know: Vocabulary): Token =>
  before?.kind === 'word' && know.isPerson(before.text)
    ? { kind: 'join', text: ':' }
    : { kind: 'colon', text: ':' }
