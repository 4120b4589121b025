import { askedAlready, whoAgrees } from '../../messages/rulebook/change.ts'
import * as say from '../../messages/rulebook/packs.ts'
import { dateOf } from '../../policy/calendar.ts'
import type { Pack } from '../../policy/pack/schema.ts'
import { openRequests } from '../../policy/request/open.ts'
import { clashesWith } from '../../policy/rulebook/clashes.ts'
import { isCalled } from '../../policy/rulebook/packs.ts'
import { readSince } from '../../policy/rulebook/read-since.ts'
import type { Situation } from '../../policy/situation.ts'
import { maskPhones, nearest } from '../../policy/text.ts'
import { command, refuse } from '../command.ts'
import { beginRulebook } from '../onboarding/begin-rulebook.ts'
import { ask } from '../requests/ask.ts'
import { fromDay, othersWhoMayAgree, refusalWithoutSecond } from './second.ts'

/**
 * 启用规则: another rulebook for the house, from the next day at the earliest, when a second manager has agreed. The first
 * one holds at once, by the word of one.
 */
export const startPack = command<string>({
  words: ['启用规则', '启用规则包'],
  glued: true,
  usage: '启用规则 <规则包> [4月20日起]',
  about: '提出改用另一套规则包;另一位经理同意后,最早第二天起用',
  example: '启用规则 云堤积分',
  who: ['manager', 'director', 'gm', 'admin'],
  rules: ['G17', 'S0-GEN-20'],
  read: (rest) => ({ input: rest }),
  decide(said, situation) {
    const { day, rest } = readSince(said, situation.day)
    const dated = fromDay(situation, day)
    if ('refusal' in dated) return refuse(situation, dated.refusal)
    const name = rest || (situation.world.onboarding.awaiting ? situation.world.packId : '')
    const found = situation.packs.known().find((one) => isCalled(one, name))
    if (!found) return refuse(situation, listFor(situation, rest))
    if ('faults' in found) return refuse(situation, say.packAtFault(found.id, found.faults))
    if (situation.world.onboarding.awaiting) return beginRulebook(situation, found.pack)
    return propose(situation, found.pack, dated.from)
  },
})

function propose(situation: Situation, pack: Pack, from: string) {
  const before = situation.policyOn(situation.cal.momentOn(from, '12:00'))
  const [title, date] = [pack.title, dateOf(from)]
  if (before.id === pack.id) return refuse(situation, say.packAlready(title, date))
  const clashes = clashesWith(situation, pack, from)
  if (clashes.length > 0) return refuse(situation, say.packClashes(title, clashes))
  const twin = openRequests(situation).find(
    ({ type, data }) => type === 'pack-change' && data.packId === pack.id && data.from === from,
  )
  if (twin) return refuse(situation, askedAlready(twin.id, title))
  const alone = refusalWithoutSecond(situation)
  if (alone) return refuse(situation, alone)
  const others = othersWhoMayAgree(situation)
  return ask(
    situation,
    'pack-change',
    say.packTitle(title),
    { packId: pack.id, from, title },
    {
      to: others[0]!.id,
      lines: [say.packLine(before.title, title, date, pack.unit), whoAgrees(others.map(({ name }) => name))],
    },
  )
}

function listFor({ packs }: Situation, said: string): string {
  const names = packs.known().flatMap((one) => [one.id, ...('pack' in one ? one.names : [])])
  const shown = packs
    .known()
    .map((one) => ('pack' in one ? `${one.id}(${one.title})` : `${one.id}(文件有错)`))
  return say.packsThereAre(
    maskPhones(said),
    said ? nearest(said, names, 2) : null,
    shown,
    names[0] ?? 'yundi',
  )
}
