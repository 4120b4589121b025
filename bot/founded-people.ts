import type { Fact } from '../policy/facts.ts'
import { channelMeant } from '../policy/org/channel-meant.ts'
import type { Pack } from '../policy/pack/schema.ts'
import type { WorldFile, WorldFilePerson } from '../policy/transcript.ts'

/** The people and groups that a world begins with; what the file leaves out is taken from what it says elsewhere. */
export function foundedPeople(file: WorldFile, pack: Pack, platform: string): Fact[] {
  const known = file.people.map((person) => ({ ...person, channel: channelOf(file, pack, person) }))
  return [
    ...known.flatMap((person): Fact[] => {
      const { name, gender, role, staffType, team, channel } = person
      const posting = { from: 0, role, staffType, team, channel, leaderId: leaderOf(known, person) }
      return [
        { kind: 'personJoined', person: { id: name, name, gender, postings: [posting] } },
        { kind: 'personBound', platform, platformId: name, personId: name },
      ]
    }),
    ...file.groups.map(({ id, name, purpose, people }): Fact => {
      const group = { id, name, purpose: channelMeant(pack, purpose) ?? purpose, memberIds: people }
      return { kind: 'groupBound', group: { ...group, platform, chatId: id } }
    }),
  ]
}

/** Said alone, it is the mall's: its clauses are the ones that the rulebook writes out for both (S0-ZN-07). */
const booths = (pack: Pack, word: string) =>
  /^外展(?:组|群)?$/.test(word) ? channelMeant(pack, '商超外展') : null

/** Somebody without one works in the channel of his group, when all his groups with a channel agree. */
function channelOf({ groups }: WorldFile, pack: Pack, { name, role, channel }: WorldFilePerson) {
  if (channel !== undefined) return channelMeant(pack, channel) ?? channel
  if (role !== 'staff' && role !== 'supervisor') return undefined
  const all = groups
    .filter(({ people }) => people.includes(name))
    .flatMap(({ purpose }) => channelMeant(pack, purpose) ?? booths(pack, purpose) ?? [])
  return new Set(all).size === 1 ? all[0] : undefined
}

/** Staff for whom no leader is stated are led by the one supervisor of their team and channel. */
function leaderOf(everybody: readonly WorldFilePerson[], { role, team, channel, leader }: WorldFilePerson) {
  if (leader !== undefined || role !== 'staff' || team === undefined) return leader
  const own = everybody.filter(
    (one) => one.role === 'supervisor' && one.team === team && one.channel === channel,
  )
  return own.length === 1 ? own[0]!.name : undefined
}
