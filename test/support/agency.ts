import type { Entry } from '../../policy/ledger/state.ts'
import type { World } from '../../policy/world.ts'
import { chat } from './chat.ts'

/** Two specialists of agency pitching, 孙九 and 钱八, under 冯三; the week is that of 12 April 2021. */
export const agencyTeam = (more: Record<string, unknown> = {}) => ({
  pack: 'yundi',
  start: '2021-04-12T08:00:00',
  randomChecks: false,
  people: [
    ...['孙九', '钱八'].map((name) => specialist(name)),
    { name: '冯三', role: 'supervisor', team: '一组', channel: '二手房推介', leader: '郑经理' },
    { name: '郑经理', role: 'manager', leader: '钱总' },
    { name: '钱总', role: 'director' },
  ],
  groups: [{ id: 'ka', name: '二手房群', purpose: '二手房推介', people: ['孙九', '钱八', '冯三', '郑经理'] }],
  ...more,
})

export const specialist = (name: string, team = '一组', leader = '冯三') => ({
  name,
  team,
  channel: '二手房推介',
  leader,
})

export const CLOSE = '2021-04-19T00:00:00'

/** `count` stores with names of their own. */
export const stores = (count: number, from = 0) =>
  `门店 ${Array.from({ length: count }, (_, index) => `中介${'甲乙丙丁戊己庚辛'[from + index]}店`).join('、')}`

/** What stands in the ledger by these rules: `孙九 S0-SH-05 -10000`. */
export function standing({ ledger, people }: World, ...rules: string[]): string[] {
  return ledger.order
    .map((id) => ledger.entries[id]!)
    .filter((entry) => !entry.reverses && entry.state !== 'reversed' && entry.state !== 'waived')
    .filter(({ rule }) => rules.some((one) => rule === one))
    .map((entry) => `${nameIn(people, entry)} ${entry.rule} ${entry.amountFen}`)
}

const nameIn = (people: World['people'], { subject }: Entry) =>
  'person' in subject ? people[subject.person]!.name : 'team' in subject ? subject.team : subject.contact

/** A week in which each says how many stores and brokers he has, and then its close. */
export async function closedWeek(
  numbers: Record<string, [stores: number, brokers: number]>,
  file: Record<string, unknown> = agencyTeam(),
) {
  const talk = await chat(file)
  for (const [name, [some, joined]] of Object.entries(numbers)) {
    if (some > 0) await talk.say('2021-04-13T10:00:00', name, stores(some))
    if (joined > 0) await talk.say('2021-04-13T10:01:00', name, `入群 ${joined}`)
  }
  await talk.runTo(CLOSE)
  return talk
}
