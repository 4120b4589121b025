import type { Moment } from './calendar.ts'
import type { World } from './world.ts'

/** G18: the house's roles. The order of `ranks` is the order of the reporting line. */
export type Role =
  | 'staff'
  | 'supervisor'
  | 'manager'
  | 'director'
  | 'gm'
  | 'desk'
  | 'finance'
  | 'clerk'
  | 'admin'

export const roleNames: Record<Role, string> = {
  staff: '员工',
  supervisor: '主管',
  manager: '经理',
  director: '总监',
  gm: '总经理',
  desk: '秘书',
  finance: '财务',
  clerk: '内勤',
  admin: '管理员',
}

/** What a person was, and under whom, from a moment on. */
export type Posting = {
  from: Moment
  role: Role
  staffType?: string
  team?: string
  channel?: string
  leaderId?: string
}

export type Person = {
  id: string
  name: string
  gender?: 'm' | 'f'
  /** Oldest first. The first one also answers for any earlier moment. */
  postings: Posting[]
  /** When he came by the chat; somebody who was there at the founding has none. What was due before it is not his. */
  joinedAt?: Moment
  leftAt?: Moment
}

/** A person as he was at a moment. */
export type PersonThen = Posting & { id: string; name: string; gender?: 'm' | 'f' }

/** G4: role, team, channel and leader are those of the event's time. The same posting gives the same frozen object. */
export function personThen(person: Person, at: Moment): PersonThen {
  const posting = postingAt(person, at)
  const known = thens.get(posting)
  if (known) return known
  const then = Object.freeze({ ...posting, id: person.id, name: person.name, gender: person.gender })
  thens.set(posting, then)
  return then
}

const thens = new WeakMap<Posting, PersonThen>()

/** What he was then; for questions asked of many people at once. */
export function postingAt({ postings }: Person, at: Moment): Posting {
  let posting = postings[0]!
  for (const later of postings) if (later.from <= at) posting = later
  return posting
}

/** The person of an id, as he was then. Throws when there is none: ids come from our own facts. */
export function who(world: World, personId: string, at: Moment): PersonThen {
  const person = world.people[personId]
  if (!person) throw new Error(`no person ${personId}`)
  return personThen(person, at)
}

export const nameOf = (world: World, personId: string): string => world.people[personId]?.name ?? personId

/** Everybody employed at that moment, as he was then, in the roster's order; or those whose posting then is such. */
export function everyone(world: World, at: Moment, such?: (posting: Posting) => boolean): PersonThen[] {
  const { all } = rosterAt(world, at)
  return such ? all.filter(such) : [...all]
}

/** Those of a channel at that moment, in the roster's order. */
export const peopleIn = (world: World, channel: string, at: Moment): readonly PersonThen[] =>
  rosterAt(world, at).byChannel.get(channel) ?? nobody

const nobody: readonly PersonThen[] = []

/** Everybody employed at some time, as he was then, in the roster's order; also by channel. */
type Roster = { all: readonly PersonThen[]; byChannel: ReadonlyMap<string, readonly PersonThen[]> }

type Dated = { changes: readonly Moment[]; spans: Map<number, Roster> }

/** The roster changes a few times a month and is asked for with every message. */
const rosters = new WeakMap<World['people'], Dated>()

/** G4: the roster of a moment. Between two changes it is the same object. */
function rosterAt({ people }: World, at: Moment): Roster {
  let dated = rosters.get(people)
  if (!dated) {
    dated = { changes: changesOf(people), spans: new Map() }
    rosters.set(people, dated)
  }
  const { changes, spans } = dated
  const span = changes.findLastIndex((change) => change <= at)
  let roster = spans.get(span)
  if (!roster) {
    roster = rosterOf(people, at)
    spans.set(span, roster)
  }
  return roster
}

function changesOf(people: World['people']): Moment[] {
  const moments = Object.values(people).flatMap(({ postings, leftAt }) => [
    ...postings.slice(1).map(({ from }) => from),
    ...(leftAt === undefined ? [] : [leftAt]),
  ])
  return [...new Set(moments)].sort((a, b) => a - b)
}

function rosterOf(people: World['people'], at: Moment): Roster {
  const all = Object.values(people)
    .filter(({ leftAt }) => leftAt === undefined || leftAt > at)
    .map((person) => personThen(person, at))
  const byChannel = new Map<string, PersonThen[]>()
  for (const person of all) {
    if (!person.channel) continue
    const there = byChannel.get(person.channel)
    if (there) there.push(person)
    else byChannel.set(person.channel, [person])
  }
  return { all, byChannel }
}

/** Has he left the house by that moment? */
export const hasLeft = ({ people }: Pick<World, 'people'>, personId: string, at: Moment): boolean =>
  (people[personId]?.leftAt ?? Number.POSITIVE_INFINITY) <= at

/** G11: the single direct leader at that moment; null when there is none, or when he has left. */
export function leaderOf(world: World, personId: string, at: Moment): PersonThen | null {
  const leader = superiorOf(world, personId, at)
  return leader && !hasLeft(world, leader.id, at) ? leader : null
}

/** Who stands above him in the reporting line of that moment, even when that place is empty by then. */
export function superiorOf(world: World, personId: string, at: Moment): PersonThen | null {
  const leaderId = who(world, personId, at).leaderId
  return leaderId && world.people[leaderId] ? who(world, leaderId, at) : null
}

/** Is `leaderId` anywhere above `personId` in the reporting line of that moment? */
export function isAbove(world: World, leaderId: string, personId: string, at: Moment): boolean {
  const seen = new Set<string>()
  for (
    let above = superiorOf(world, personId, at);
    above && !seen.has(above.id);
    above = superiorOf(world, above.id, at)
  ) {
    if (above.id === leaderId) return true
    seen.add(above.id)
  }
  return false
}

const managing: Role[] = ['manager', 'director', 'gm', 'admin']
export const isManager = (person: PersonThen): boolean => managing.includes(person.role)
export const isLeader = (person: PersonThen): boolean => person.role === 'supervisor' || isManager(person)
