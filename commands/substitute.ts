import {
  alreadyAsked,
  bestText,
  movesAlready,
  noOpenPost,
  notForYourChannel,
  notGoodEnough,
  shortOfQuota,
  standingText,
  substitutionHow,
  substitutionLines,
  substitutionTitle,
} from '../messages/substitutions.ts'
import { dateOf, type Week } from '../policy/calendar.ts'
import type { Decision } from '../policy/decision.ts'
import { vocabularyOf } from '../policy/duty/vocabulary.ts'
import { nameOf } from '../policy/people.ts'
import { openRequests } from '../policy/request/open.ts'
import type { Situation } from '../policy/situation.ts'
import { type Candidate, candidatesOf, mayVolunteer } from '../policy/substitution/candidates.ts'
import { changeDay, judgedWeek } from '../policy/substitution/open-posts.ts'
import { type Opening, openingNamed, openingsOf } from '../policy/substitution/post-of.ts'
import { command, refuse } from './command.ts'
import { ask } from './requests/ask.ts'

/** S0-EX-13, S0-EX-14: the best of last week may volunteer for an open post; its leader decides. Never by itself. */
export const substitute = command<string>({
  words: ['补位', '报名补位'],
  usage: '补位 <岗位>',
  about: '自愿报名补上周带访未达标的外展岗位或内场空岗',
  example: '补位 商超一组',
  who: ['staff'],
  rules: ['S0-EX-13', 'S0-EX-14'],
  read: (rest) => ({ input: rest }),
  decide(said, situation) {
    const week = judgedWeek(situation)
    const openings = openingsOf(situation, week)
    const units = openings.map(({ unit }) => unit)
    if (said === '') return refuse(situation, substitutionHow(units))
    const opening = openingNamed(openings, said, vocabularyOf(situation).unitNamed, situation.sender.team)
    if (!opening) return refuse(situation, noOpenPost(said, units))
    return volunteer(situation, opening, week)
  },
})

function volunteer(situation: Situation, opening: Opening, week: Week): Decision {
  const { sender, policy, cal, at, world } = situation
  const { channel, from, best, bestRank, bestShare } = policy.substitution
  const source = opening.kind === 'booth' ? from : channel
  if (sender.channel !== source)
    return refuse(situation, notForYourChannel(opening.unit, source, sender.channel ?? null))
  const asked = openRequests(situation).find(({ type, by }) => type === 'substitution' && by === sender.id)
  if (asked) return refuse(situation, alreadyAsked(asked.id))
  const later = world.people[sender.id]!.postings.find((posting) => posting.from > at)
  if (later) return refuse(situation, movesAlready(dateOf(cal.dayOf(later.from))))

  const order = candidatesOf(situation, source, week)
  const mine = order.find(({ person }) => person.id === sender.id)
  if (!mine || !mayVolunteer(situation, opening.kind, mine)) {
    const words = bestText(best, bestRank, bestShare)
    const { visits, rank, of } = mine ?? { visits: 0, rank: order.length + 1, of: order.length }
    if (mine?.shortOf) return refuse(situation, shortOfQuota(opening.unit, visits, mine.shortOf))
    return refuse(situation, notGoodEnough(source, words, visits, rank, of))
  }
  const lines = substitutionLines({
    standing: standingText(source, mine.visits, mine.rank, mine.of),
    others: othersFor(situation, opening, order),
    change: dateOf(changeDay(situation.day)),
    inside: opening.kind === 'inside',
  })
  const holder = opening.kind === 'booth' ? opening.posts[0]!.holder : null
  const { kind, unit, team } = opening
  const data = { kind, unit, team, week, ...(holder?.leaderId && { leaderId: holder.leaderId }) }
  const { facts, say } = ask(situation, 'substitution', substitutionTitle(opening.unit), data, {
    ...(holder?.leaderId && { to: holder.leaderId }),
    lines,
  })
  return { facts, say }
}

/** Who else has volunteered for the same posts, with the asker, by rank. */
function othersFor(situation: Situation, { unit }: Opening, order: readonly Candidate[]): string[] {
  const asking = openRequests(situation)
    .filter(({ type, data }) => type === 'substitution' && data.unit === unit)
    .map(({ by }) => by)
  if (asking.length === 0) return []
  const all = new Set([...asking, situation.sender.id])
  return order
    .filter(({ person }) => all.has(person.id))
    .map(({ person, rank }) => `${nameOf(situation.world, person.id)}第${rank}名`)
}
