import { channelMeant } from '../org/channel-meant.ts'
import type { Policy } from '../policy.ts'
import { phonesIn } from '../text.ts'
import { readRole } from './read-role.ts'
import type { Cells } from './read-roster.ts'

const empty: Cells = {
  name: '',
  role: '',
  team: '',
  channel: '',
  leader: '',
  phone: '',
  staffNo: '',
  staffType: '',
  gender: '',
}

/**
 * What somebody types of a person behind his name, in any order: `员工 一组 大客户 上级何二 13800001111`, as a roster's line would
 * have it. Or the word that says nothing.
 */
export function readWords(policy: Policy, name: string, said: string): { cells: Cells } | { unread: string } {
  const cells = { ...empty, name }
  const words = said
    .replace(/(上级|领导)[\s:]+/g, '$1')
    .split(/[\s,、]+/)
    .filter(Boolean)
  for (const word of words) {
    const leader = /^(?:上级|领导|@)(.+)$/.exec(word)?.[1]
    if (leader) cells.leader = leader
    else if (phonesIn(word).length > 0) cells.phone = word
    else if (/^[男女]$/.test(word)) cells.gender = word
    else if (!cells.role && readRole(policy, word)) cells.role = word
    else if (!cells.channel && isChannel(policy, word)) cells.channel = word
    else if (!cells.team && /(?:组|队|部|班)$/.test(word)) cells.team = word
    else return { unread: word }
  }
  return { cells }
}

/** 大客户一组 names a team in a channel; the roster's reader takes the channel from it. */
const isChannel = (policy: Policy, word: string) =>
  channelMeant(policy, word) !== null && !/[一二三四五六七八九十\d]组$/.test(word)
