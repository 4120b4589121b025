import type { Day, Moment } from '../calendar.ts'
import type { ChatMember } from '../chat-event.ts'
import type { Evolvers } from '../facts.ts'
import type { RosterRow } from './roster-row.ts'
import { type Served, servesFrom } from './served.ts'
import { type Tries, triedAgain } from './tries.ts'

/** Somebody who spoke to the house and is bound to nobody. */
export type Stranger = {
  platform: string
  platformId: string
  name?: string
  /** None: privately. */
  groupId?: string
  firstAt: Moment
  lastAt: Moment
  count: number
  /** When he was last told how to bind himself. */
  toldAt?: Moment
}

/** A chat of a platform in which the bot is, or was; the house may not know it as a group. */
export type Room = {
  platform: string
  chatId: string
  name: string
  /** By the platform's own ids; what is known of them so far. */
  members: Record<string, ChatMember>
  /** People there choose their names themselves. */
  selfNamed: boolean
  /** The bot was removed, or the chat dissolved: nothing is posted there. */
  gone: boolean
}

/** A roster that came as a file, waiting for 确认 of whoever sent it. */
export type RosterDraft = {
  by: string
  at: Moment
  name: string
  rows: RosterRow[]
  /** Names on lines that could not be read: their people are not missing. */
  spoiled: string[]
}

export type Detail = { staffNo?: string; phone?: { last4: string; hash: string } }

/** What a platform lacks or does wrong, in its own words. */
export type PlatformFinding = { tone: 'good' | 'warn' | 'bad'; text: string }

export type OnboardingState = {
  /** sha256 of the code with which somebody becomes admin. */
  adminCode: string | null
  /** sha256 of a code → whom it binds. */
  bindCodes: Record<string, { personId: string; by: string; until: Moment }>
  /** Account → its wrong codes and names. */
  tries: Record<string, Tries>
  /** The house has an admin and nobody else, and no rulebook in force: nobody owes anything yet. */
  awaiting: boolean
  begunAt?: Moment
  /** People whose name is only what they do in the house until they tell it. */
  unnamed: string[]
  drafts: Record<string, RosterDraft>
  /** Who sent the roster → people it did not name, until he says that they have left. */
  leaving: Record<string, { at: Moment; personIds: string[] }>
  strangers: Record<string, Stranger>
  rooms: Record<string, Room>
  details: Record<string, Detail>
  /** Since when, and until when, somebody could be heard on some platform. Only of those who came by the chat. */
  heard: Record<string, { from: Moment; to?: Moment }[]>
  /** Group → for what it was there, and when; only of groups that were bound by the chat. */
  served: Record<string, Served[]>
  /** The day somebody was last asked not to post phone numbers. */
  phoneAsked: Record<string, Day>
  checked: Record<string, { at: Moment; title: string; findings: PlatformFinding[] }>
}

type RoomChange = {
  name?: string
  /** The whole list; or who came, and who went. */
  members?: ChatMember[]
  joined?: ChatMember[]
  left?: string[]
  selfNamed?: boolean
  gone?: boolean
}

export type OnboardingFact =
  /** A code (its sha256) with which one person may become admin. */
  | { kind: 'adminCodeIssued'; hash: string; at: Moment; by?: string }
  | { kind: 'codeTried'; identity: string; at: Moment }
  /** Somebody became admin by the code, which is spent. */
  | { kind: 'adminBound'; personId: string; at: Moment; unnamed: boolean }
  | { kind: 'bindCodeIssued'; hash: string; personId: string; by: string; at: Moment; until: Moment }
  | { kind: 'bindCodeUsed'; hash: string; at: Moment }
  | { kind: 'rulebookBegun'; packId: string; by: string; at: Moment }
  | { kind: 'rosterDrafted'; draft: RosterDraft }
  | { kind: 'rosterImported'; by: string; at: Moment; missing: string[] }
  | { kind: 'leaversConfirmed'; by: string; at: Moment }
  | { kind: 'detailNoted'; personId: string; detail: Detail }
  | {
      kind: 'strangerHeard'
      platform: string
      platformId: string
      name?: string
      groupId?: string
      at: Moment
      told: boolean
    }
  | { kind: 'roomChanged'; platform: string; chatId: string; at: Moment; change: RoomChange }
  | { kind: 'phoneAsked'; personId: string; day: Day }
  /** What a platform found when it was looked at; in the place of what it found before. */
  | { kind: 'platformChecked'; platform: string; title: string; findings: PlatformFinding[]; at: Moment }

export const emptyOnboarding = (): OnboardingState => ({
  adminCode: null,
  bindCodes: {},
  tries: {},
  awaiting: false,
  unnamed: [],
  drafts: {},
  leaving: {},
  strangers: {},
  rooms: {},
  details: {},
  heard: {},
  served: {},
  phoneAsked: {},
  checked: {},
})

export const onboardingEvolvers: Evolvers<OnboardingFact> = {
  adminCodeIssued({ onboarding }, { hash }) {
    onboarding.adminCode = hash
  },
  codeTried({ onboarding }, { identity, at }) {
    onboarding.tries[identity] = triedAgain(onboarding, identity, at)
  },
  adminBound(world, { personId, unnamed }) {
    const { onboarding } = world
    const alone = Object.keys(world.people).every((id) => id === personId)
    onboarding.adminCode = null
    if (alone && onboarding.begunAt === undefined) onboarding.awaiting = true
    if (unnamed) onboarding.unnamed = [...onboarding.unnamed, personId]
  },
  bindCodeIssued({ onboarding }, { hash, personId, by, until }) {
    for (const [code, one] of Object.entries(onboarding.bindCodes))
      if (one.personId === personId) delete onboarding.bindCodes[code]
    onboarding.bindCodes[hash] = { personId, by, until }
  },
  bindCodeUsed({ onboarding }, { hash }) {
    delete onboarding.bindCodes[hash]
  },
  rulebookBegun(world, { at }) {
    world.onboarding.awaiting = false
    world.onboarding.begunAt = at
    world.startedAt = at
  },
  rosterDrafted({ onboarding }, { draft }) {
    onboarding.drafts[draft.by] = draft
  },
  rosterImported({ onboarding }, { by, at, missing }) {
    delete onboarding.drafts[by]
    if (missing.length > 0) onboarding.leaving[by] = { at, personIds: [...missing] }
    else delete onboarding.leaving[by]
  },
  leaversConfirmed({ onboarding }, { by }) {
    delete onboarding.leaving[by]
  },
  detailNoted({ onboarding }, { personId, detail }) {
    onboarding.details[personId] = { ...onboarding.details[personId], ...detail }
  },
  strangerHeard({ onboarding }, { platform, platformId, name, groupId, at, told }) {
    const key = `${platform}/${platformId}`
    const before = onboarding.strangers[key]
    onboarding.strangers[key] = {
      platform,
      platformId,
      groupId: groupId ?? before?.groupId,
      name: name ?? before?.name,
      firstAt: before?.firstAt ?? at,
      lastAt: at,
      count: (before?.count ?? 0) + 1,
      toldAt: told ? at : before?.toldAt,
    }
  },
  roomChanged(world, { platform, chatId, at, change }) {
    const { onboarding } = world
    const group = world.groups[world.chats[`${platform}/${chatId}`] ?? '']
    if (group && change.gone !== undefined) servesFrom(world, group.id, change.gone ? '' : group.purpose, at)
    const key = `${platform}/${chatId}`
    const before = onboarding.rooms[key]
    const members = change.members ? byId(change.members) : { ...before?.members }
    Object.assign(members, byId(change.joined ?? []))
    for (const id of change.left ?? []) delete members[id]
    onboarding.rooms[key] = {
      platform,
      chatId,
      name: change.name ?? before?.name ?? '',
      members,
      selfNamed: change.selfNamed ?? before?.selfNamed ?? false,
      gone: change.gone ?? before?.gone ?? false,
    }
  },
  phoneAsked({ onboarding }, { personId, day }) {
    onboarding.phoneAsked[personId] = day
  },
  platformChecked({ onboarding }, { platform, title, findings, at }) {
    onboarding.checked[platform] = { at, title, findings: findings.map((one) => ({ ...one })) }
  },
}

const byId = (members: readonly ChatMember[]) =>
  Object.fromEntries(members.map((member) => [member.id, { ...member }]))
