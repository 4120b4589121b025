import * as say from '../../messages/onboarding/people.ts'
import { movingLine, rowFault } from '../../messages/onboarding/roster.ts'
import { type Cells, readName, readRow } from '../../policy/onboarding/read-roster.ts'
import { readWords } from '../../policy/onboarding/read-words.ts'
import { type RosterPlan, rosterPlan } from '../../policy/onboarding/roster-plan.ts'
import { everyone, nameOf, type Role } from '../../policy/people.ts'
import type { Situation } from '../../policy/situation.ts'
import { maskPhones } from '../../policy/text.ts'
import { command, refuse, reply } from '../command.ts'
import { boundBy, rosterFacts } from './confirm-roster.ts'
import { personNamed } from './person-named.ts'

export const keepers: Role[] = ['manager', 'director', 'gm', 'admin']

/** 加人: one newcomer, from now on. */
export const addPerson = command<string>({
  words: ['加人'],
  usage: '加人 <姓名> <角色> <组> <渠道> [上级何二]',
  about: '把一个新人加进花名册,从现在起算',
  example: '加人 李雷 员工 一组 大客户',
  who: keepers,
  rules: ['G4', 'G18'],
  read: (rest) => (rest ? { input: rest } : { hint: say.addHow() }),
  decide(said, situation) {
    const { world, policy, at } = situation
    const [first = '', ...rest] = said.split(' ')
    const name = readName(first)
    if (!name) return refuse(situation, say.addHow())
    const there = everyone(world, at).find((one) => one.name === name)
    if (there) return refuse(situation, say.isHereAlready(there))
    const read = readWords(policy, name, rest.join(' '))
    if ('unread' in read)
      return refuse(situation, say.wordsLeft(maskPhones(read.unread), '加人 李雷 员工 一组 大客户 上级何二'))
    const planned = planOf(situation, read.cells)
    if ('refusal' in planned) return refuse(situation, planned.refusal)
    const [joining] = planned.plan.joining
    if (!joining) throw new Error(`a newcomer without a place in the plan: ${name}`)
    const facts = rosterFacts(planned.plan)
    const { bindings } = boundBy(situation, facts)
    const [posting] = joining.person.postings
    const leader = posting!.leaderId ? nameOf(world, posting!.leaderId) : null
    const isBound = bindings.some(
      (fact) => fact.kind === 'personBound' && fact.personId === joining.person.id,
    )
    return { ...reply(situation, say.added(name, posting!, leader, isBound)), facts: [...facts, ...bindings] }
  },
})

/** 调岗 (G4): another role, team, channel or leader from now on; what was before stays as it was. */
export const movePerson = command<string>({
  words: ['调岗', '调组'],
  usage: '调岗 <姓名> <新的角色、组、渠道或上级>',
  about: '从现在起改某人的角色、组、渠道或上级,之前的不变',
  example: '调岗 张三 二组 商超外展 上级陈七',
  who: keepers,
  rules: ['G4', 'G18'],
  read: (rest) => (rest ? { input: rest } : { hint: say.moveHow() }),
  decide(said, situation) {
    const { world, policy, sender } = situation
    const found = personNamed(situation, '调岗', said)
    if ('refusal' in found) return refuse(situation, found.refusal)
    const { person, rest } = found
    if (person.id === sender.id) return refuse(situation, say.notOneself())
    if (!rest) return refuse(situation, say.moveHow())
    const read = readWords(policy, person.name, rest)
    if ('unread' in read)
      return refuse(situation, say.wordsLeft(maskPhones(read.unread), '调岗 张三 二组 商超外展 上级陈七'))
    const planned = planOf(situation, read.cells)
    if ('refusal' in planned) return refuse(situation, planned.refusal)
    const [moving] = planned.plan.moving
    const facts = rosterFacts(planned.plan)
    if (!moving) return refuse(situation, say.movedAlready(person.name))
    return { ...reply(situation, say.moved(movingLine(moving, (id) => nameOf(world, id)))), facts }
  },
})

/** A line of a roster with one person in it. */
function planOf(
  { world, policy, sender, at }: Situation,
  cells: Cells,
): { plan: RosterPlan } | { refusal: string } {
  const channels = policy.channels.map(({ name }) => name)
  const row = readRow(cells, 0, { policy, seed: world.seed })
  if ('what' in row) return { refusal: rowFault(row, channels) }
  const plan = rosterPlan(world, [row], sender, at)
  const [fault] = plan.faults
  return fault ? { refusal: `${rowFault(fault, channels)}。什么都没有改。` } : { plan }
}
