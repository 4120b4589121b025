import type { Day, Moment } from '../calendar.ts'
import type { Evolvers } from '../facts.ts'
import { hearingBegins, hearingEnds } from '../onboarding/hearing.ts'
import { servesFrom } from '../onboarding/served.ts'
import type { Person, Posting } from '../people.ts'
import type { WorldFile } from '../transcript.ts'
import { accountsOf } from './identities.ts'

/** What a group is bound to: a channel's name (大客户), or 管理 for the supervisors' own group. */
export type Group = {
  id: string
  name: string
  purpose: string
  /** Where the group lives: the adapter's name and the platform's own chat id. */
  platform: string
  chatId: string
  memberIds: string[]
}

export type Place = {
  id: string
  name: string
  lat: number
  lng: number
  radiusM: number
  zone?: number
  type?: string
}

/**
 * Who is to work where on a day, in force from `from` until just before `to`; all day where they are not set.
 * `plan` is the week's (报备下周), `roster` the day's (排班), `area` a place reported during the day.
 */
export type DutyItem = {
  personId: string
  placeId?: string
  /** What the place was called when it was not on the map. */
  placeName?: string
  source: 'plan' | 'roster' | 'area'
  from?: Moment
  to?: Moment
  /** The team for which a filed list speaks; without one the row speaks for the person's whole channel. */
  unit?: Unit
  /** Who filed it, and in which message. */
  by?: string
  messageKey?: string
}

/** A team of a channel; without a team, those of the channel who have none. */
export type Unit = { channel: string; team?: string }

/** Whose rows of a day a newer list ends, and from when on. */
export type DutyEnd = { personId: string; at: Moment }

/** The bot could not read the groups from `from` to `until` (G15). */
export type Outage = { from: Moment; until: Moment }

/** A setting of the pack, changed for this house from a moment on. */
export type Setting = {
  path: string
  value: unknown
  from: Moment
  by?: string
  agreedBy?: string
  /** The request it was agreed on under. */
  request?: string
  /** The message that set it without one. */
  messageKey?: string
}

export type OrgState = {
  timezone: string
  packId: string
  seed: string
  /** Scheduled random spot checks are drawn (a transcript may switch them off). */
  randomChecks: boolean
  startedAt: Moment
  people: Record<string, Person>
  groups: Record<string, Group>
  /** `platform/platform user id` → person. */
  identities: Record<string, string>
  /** `platform/chat id` → group. */
  chats: Record<string, string>
  places: Record<string, Place>
  duty: Record<Day, DutyItem[]>
  phrases: Record<string, string>
  outages: Outage[]
  settings: Setting[]
  /** Last number given per letter: F fines, R rewards and claims, Q requests, N notices, K forfeits. */
  counters: Record<string, number>
  /** Messages their senders took back, and when. Replaced, never changed in place. */
  recalled: Record<string, Moment>
}

export type OrgFact =
  | {
      kind: 'worldFounded'
      timezone: string
      packId: string
      seed: string
      randomChecks: boolean
      at: Moment
      /** The file it was made from, so that its history can be written as a transcript; kept in the log only. */
      file?: WorldFile
    }
  | { kind: 'personJoined'; person: Person }
  | { kind: 'personPosted'; personId: string; posting: Posting }
  | { kind: 'personLeft'; personId: string; at: Moment }
  /** `at` is missing for those who were there at the founding. */
  | { kind: 'personBound'; platform: string; platformId: string; personId: string; at?: Moment }
  | { kind: 'personUnbound'; platform: string; platformId: string; personId: string; at: Moment }
  | { kind: 'personRenamed'; personId: string; name: string; at: Moment }
  /** `at` is missing at the founding, and where only its name is another. */
  | { kind: 'groupBound'; group: Group; at?: Moment }
  | { kind: 'membersChanged'; groupId: string; joined: string[]; left: string[] }
  | { kind: 'placeAdded'; place: Place }
  | { kind: 'dutyPlanned'; day: Day; items: DutyItem[] }
  /** A list for a day took the place of earlier ones: their rows end, its own begin. */
  | { kind: 'dutyListed'; day: Day; items: DutyItem[]; ended: DutyEnd[]; at: Moment; messageKey: string }
  | { kind: 'phraseSet'; day: Day; slot: string; phrase: string }
  | { kind: 'outageNoted'; outage: Outage }
  | { kind: 'settingChanged'; setting: Setting }
  | { kind: 'numberGiven'; letter: string; number: number }
  | { kind: 'messageRecalled'; messageKey: string; at: Moment }

export const emptyOrg = (): OrgState => ({
  timezone: 'Asia/Shanghai',
  packId: '',
  seed: '',
  randomChecks: true,
  startedAt: 0,
  people: {},
  groups: {},
  identities: {},
  chats: {},
  places: {},
  duty: {},
  phrases: {},
  outages: [],
  settings: [],
  counters: {},
  recalled: {},
})

/** The roster is replaced, never changed in place: what was worked out from it holds as long as it is the same one. */
function setPerson(world: OrgState, person: Person) {
  world.people = { ...world.people, [person.id]: person }
}

export const orgEvolvers: Evolvers<OrgFact> = {
  worldFounded(world, { timezone, packId, seed, randomChecks, at }) {
    Object.assign(world, { timezone, packId, seed, randomChecks, startedAt: at })
  },
  personJoined(world, { person }) {
    setPerson(world, structuredClone(person))
  },
  personPosted(world, { personId, posting }) {
    const person = world.people[personId]
    if (person) setPerson(world, { ...person, postings: [...person.postings, { ...posting }] })
  },
  personLeft(world, { personId, at }) {
    const person = world.people[personId]
    if (person) setPerson(world, { ...person, leftAt: at })
  },
  personBound(world, { platform, platformId, personId, at }) {
    world.identities[`${platform}/${platformId}`] = personId
    delete world.onboarding.strangers[`${platform}/${platformId}`]
    if (at !== undefined) hearingBegins(world, personId, at)
  },
  personUnbound(world, { platform, platformId, personId, at }) {
    delete world.identities[`${platform}/${platformId}`]
    if (accountsOf(world, personId).length === 0) hearingEnds(world, personId, at)
  },
  personRenamed(world, { personId, name }) {
    const person = world.people[personId]
    // What he was is kept by the posting, with his name in it; so these are new ones.
    if (person)
      setPerson(world, { ...person, name, postings: person.postings.map((posting) => ({ ...posting })) })
    world.onboarding.unnamed = world.onboarding.unnamed.filter((id) => id !== personId)
  },
  groupBound(world, { group, at }) {
    if (at !== undefined) servesFrom(world, group.id, group.purpose, at)
    world.groups[group.id] = { ...group, memberIds: [...group.memberIds] }
    world.chats[`${group.platform}/${group.chatId}`] = group.id
  },
  membersChanged(world, { groupId, joined, left }) {
    const group = world.groups[groupId]
    if (group)
      group.memberIds = [...new Set([...group.memberIds, ...joined])].filter((id) => !left.includes(id))
  },
  placeAdded(world, { place }) {
    world.places[place.id] = { ...place }
  },
  dutyPlanned(world, { day, items }) {
    world.duty[day] = [...(world.duty[day] ?? []), ...items.map((item) => ({ ...item }))]
  },
  dutyListed(world, { day, items, ended }) {
    const before = (world.duty[day] ?? []).map((item) => endedAt(item, ended))
    world.duty[day] = [...before, ...items.map((item) => ({ ...item }))]
  },
  phraseSet(world, { day, slot, phrase }) {
    world.phrases[`${day} ${slot}`] = phrase
  },
  outageNoted(world, { outage }) {
    world.outages.push({ ...outage })
  },
  settingChanged(world, { setting }) {
    world.settings = [...world.settings, { ...setting }]
  },
  numberGiven(world, { letter, number }) {
    world.counters[letter] = Math.max(world.counters[letter] ?? 0, number)
  },
  messageRecalled(world, { messageKey, at }) {
    world.recalled = { ...world.recalled, [messageKey]: at }
  },
}

function endedAt(item: DutyItem, ended: readonly DutyEnd[]): DutyItem {
  const end = item.source === 'area' ? undefined : ended.find(({ personId }) => personId === item.personId)
  return end && end.at < (item.to ?? Number.POSITIVE_INFINITY) ? { ...item, to: end.at } : item
}
