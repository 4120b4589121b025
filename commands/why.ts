import { claimExplained } from '../messages/claim-why.ts'
import { explained } from '../messages/explain.ts'
import { notYoursToRead, whyReversal, whyWhat } from '../messages/ledger-replies.ts'
import { subjectName } from '../policy/ledger/balance.ts'
import { entriesOf, readNumbers } from '../policy/ledger/find.ts'
import { isOwn } from '../policy/ledger/rights.ts'
import type { Entry } from '../policy/ledger/state.ts'
import { isAbove, isLeader, isManager } from '../policy/people.ts'
import type { Situation } from '../policy/situation.ts'
import { command, nothing, refuse, reply } from './command.ts'
import { entryNumbered } from './entries.ts'
import { readWhyRanking, type WhyRanking, whyRanking } from './why-ranking.ts'
import { zoneMap } from './zone-map.ts'

type Asked = { id: string } | { zones: true } | WhyRanking | null

/** The whole story of an entry, a claim or a place: an entry's to its subject, those above him, finance and managers. */
export const why = command<Asked>({
  words: ['为什么', '明细', '凭据'],
  usage: '为什么 <编号>;为什么 排名 [日期] [渠道];为什么 战区',
  about: '看一笔奖罚、一次报备、排名或战区的事实、条款、算法和经过',
  example: '为什么 F203',
  who: 'all',
  rules: ['G9', 'G12', 'G14'],
  read(rest, situation) {
    if (/^(?:战区|选区)(?:\s|$)/.test(rest)) return { input: { zones: true } }
    const ranking = readWhyRanking(rest, situation)
    if (ranking) return ranking
    const [id] = readNumbers(rest).ids
    return { input: id ? { id } : null }
  },
  decide(asked, situation) {
    // 为什么 begins many an ordinary sentence in a group.
    if (!asked) return situation.group ? nothing : refuse(situation, whyWhat(ownNumbers(situation)))
    if ('zones' in asked) return zoneMap.answer('核对', situation)
    return 'id' in asked ? whyNumber(asked.id, situation) : whyRanking(asked, situation)
  },
})

function whyNumber(id: string, situation: Situation) {
  const { world, sender } = situation
  const claim = world.claims.claims[id]
  if (claim && !world.ledger.entries[id]) return reply(situation, claimExplained(situation, claim))
  const reversed = world.ledger.entries[id]?.reverses
  const found = entryNumbered(situation, reversed ?? id, ownNumbers(situation))
  if ('hint' in found) return refuse(situation, found.hint)
  const { entry } = found
  if (!mayRead(situation, entry))
    return refuse(situation, notYoursToRead(entry.id, subjectName(world, entry.subject)))
  const text = explained(situation, entry.id, isOwn(situation, entry, sender.id))
  return reply(situation, reversed ? `${whyReversal(id, reversed)}\n${text}` : text)
}

const ownNumbers = (situation: Situation) =>
  entriesOf(situation, situation.sender.id).map((entry) => entry.id)

function mayRead(situation: Situation, entry: Entry): boolean {
  const { sender, world, at } = situation
  if (isOwn(situation, entry, sender.id) || isManager(sender) || sender.role === 'finance') return true
  if (!('person' in entry.subject)) return isLeader(sender)
  return isAbove(world, sender.id, entry.subject.person, at)
}
