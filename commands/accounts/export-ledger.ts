import {
  exportedPrivately,
  exportText,
  exportWhat,
  ledgerSheet,
  nothingToExport,
} from '../../messages/exports.ts'
import { accountOf } from '../../policy/accounts/account-of.ts'
import { type Month, monthOf } from '../../policy/accounts/month.ts'
import { mayExport } from '../../policy/accounts/own-people.ts'
import type { Told } from '../../policy/decision.ts'
import type { Entry, EntryKind } from '../../policy/ledger/state.ts'
import type { Situation } from '../../policy/situation.ts'
import { maskPhones } from '../../policy/text.ts'
import { question, type Read, refuse, reply } from '../command.ts'
import { readMonth } from './read-month.ts'

type Input = { what: string; month: Month }

/** What each sheet holds; 台账 holds all of it. */
const sheets: Record<string, readonly EntryKind[] | null> = {
  罚款: ['fine'],
  奖励: ['reward', 'needsAmount'],
  台账: null,
}
const aliases: Record<string, string> = {
  罚单: '罚款',
  奖金: '奖励',
  奖罚: '台账',
  全部: '台账',
  账本: '台账',
  明细: '台账',
}

/** Part 7: a month's lines as a file for Excel; in private, whoever asks for it where. */
export const exportLedger = question<Input>({
  words: ['导出'],
  usage: '导出 <罚款/奖励/台账> [月份]',
  about: '把一个月的奖罚导出成Excel能打开的表',
  example: '导出 罚款 4月',
  who: ['supervisor', 'manager', 'director', 'gm', 'finance', 'clerk', 'admin'],
  rules: ['G9'],
  read: readExport,
  decide: decideExport,
})

function readExport(rest: string, situation: Situation): Read<Input> {
  const words = rest.split(/[\s,、]+/).filter(Boolean)
  const named = words.map(sheetOf).find((word) => Object.hasOwn(sheets, word))
  const others = words.filter((word) => sheetOf(word) !== named)
  const read = readMonth(others.join(''), situation, monthOf(situation.today))
  if (!named && words.length > 0 && 'hint' in read) return { hint: exportWhat(maskPhones(rest)) }
  return 'month' in read ? { input: { what: named ?? '台账', month: read.month } } : read
}

const sheetOf = (word: string): string => (Object.hasOwn(aliases, word) ? aliases[word]! : word)

function decideExport({ what, month }: Input, situation: Situation): Told {
  const { world, sender, group } = situation
  const kinds = sheets[what]
  const wanted = (entry: Entry) =>
    (!kinds || kinds.includes(entry.kind)) &&
    accountOf(world, entry) === month &&
    mayExport(situation, sender, entry)
  const entries = world.ledger.order.map((id) => world.ledger.entries[id]!).filter(wanted)
  if (entries.length === 0) return refuse(situation, nothingToExport(what, month))
  const name = `${what}-${month}.csv`
  const file = { name, text: ledgerSheet(situation, entries) }
  const here = group ? reply(situation, exportedPrivately()).say : []
  return {
    facts: [],
    say: [...here, { to: { person: sender.id }, text: exportText(what, month, entries, name), file }],
  }
}
