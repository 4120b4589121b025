import { fineWord, rewardWord } from '../../policy/ledger/amount.ts'
import { subjectName } from '../../policy/ledger/balance.ts'
import type { Entry, EntryKind, EntryState } from '../../policy/ledger/state.ts'
import type { Pack } from '../../policy/pack/schema.ts'
import { type Scene, sceneAt } from '../../policy/situation.ts'
import { maskPhones } from '../../policy/text.ts'
import { packsWith } from '../packs.ts'
import { findings } from './account-findings.ts'
import { evidenceReader } from './evidence.ts'
import { outcomeOf } from './outcome.ts'
import type { Outcome } from './outcome-shape.ts'
import type { Played } from './run.ts'
import { wrap } from './wrap.ts'

/** What happened, for a person to read on a phone: posts, verdicts, the ledger with clauses and evidence, balances. */
export function account(played: Played, pack: Pack): string {
  const scene = sceneAt(played.world, packsWith(pack), played.now)
  const outcome = outcomeOf(played, pack)
  const sections: [string, string[]][] = [
    ['机器人说的话', posts(played, scene)],
    ...findings(outcome),
    ['账目', ledger(played, scene)],
    ['余额', balanceLines(outcome, pack.unit)],
  ]
  const { cal, world, now } = scene
  const head = `${pack.title}(${pack.id} ${pack.version})\n${cal.stampOf(world.startedAt).replace('T', ' ')} 至 ${cal.stampOf(now).replace('T', ' ')}`
  const told = sections.map(([title, lines]) =>
    [`【${title}】`, ...(lines.length > 0 ? lines : ['没有。'])].join('\n'),
  )
  return `${maskPhones([head, ...told].map((part) => wrapAll(part)).join('\n\n'))}\n`
}

const wrapAll = (text: string) =>
  text
    .split('\n')
    .flatMap((line) => wrap(line, /^\s*/.exec(line)?.[0] || '  '))
    .join('\n')

function posts({ posts, world }: Played, { cal }: Scene): string[] {
  return posts.flatMap(({ at, post: { to, text, refresh } }) => {
    if (refresh) return []
    const where =
      'group' in to
        ? (world.groups[to.group]?.name ?? to.group)
        : 'person' in to
          ? `私聊 ${nameIn(world, to.person)}`
          : '未绑定的会话'
    return [`${cal.dateClockOf(at)} ${where}`, ...text.split('\n').map((line) => `  ${line}`)]
  })
}

function ledger({ world, causes }: Played, { cal }: Scene): string[] {
  const read = evidenceReader(world, causes, cal)
  return world.ledger.order
    .map((id) => world.ledger.entries[id]!)
    .flatMap((entry) => [
      `${entry.id} ${cal.dateClockOf(entry.at)} ${subjectName(world, entry.subject)} ${amount(entry)} ${states[entry.state]}`,
      `  ${entry.because}`,
      `  依据 ${entry.rule}「${entry.clause}」`,
      ...(entry.arithmetic ?? []).map((line) => `  算法 ${line}`),
      ...(entry.reverses ? [] : entry.evidence.map((key) => `  证据 ${read(key)}`)),
    ])
}

const balanceLines = ({ balances }: Outcome, unit: string) =>
  Object.entries(balances).map(([name, fen]) => `${name} ${signedYuan(fen, unit)}`)

/** `-20.00元`, `+200.00元`, `0.00元` */
export const signedYuan = (fen: number, unit = '元'): string =>
  `${fen > 0 ? '+' : ''}${(fen / 100).toFixed(2)}${unit}`

function amount({ kind, amountFen, unit, forfeit }: Entry): string {
  if (kind === 'forfeit') return `${kinds[kind]} ${forfeit?.text ?? ''}`
  const name = kind === 'fine' ? fineWord(unit) : kind === 'reward' ? rewardWord(unit) : kinds[kind]
  return amountFen === null ? name : `${name} ${signedYuan(amountFen, unit)}`
}

const kinds: Record<EntryKind, string> = {
  fine: '罚款',
  reward: '奖励',
  notice: '提醒',
  flag: '待核实',
  needsAmount: '金额待定',
  forfeit: '只记录',
}

const states: Record<EntryState, string> = {
  proposed: '待确认',
  confirmed: '已确认',
  settled: '已办结',
  waived: '已免除',
  reversed: '已冲回',
}

const nameIn = (world: Played['world'], personId: string) => world.people[personId]?.name ?? personId
