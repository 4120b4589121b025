import { claimNameTooLong, claimUsage } from '../messages/claims.ts'
import { readContact } from '../policy/claim/contact.ts'
import { resourceKey } from '../policy/claim/name.ts'
import type { KeyContact } from '../policy/claim/state.ts'
import type { Situation } from '../policy/situation.ts'
import { maskPhones, phonesIn } from '../policy/text.ts'
import type { Read } from './command.ts'
import { isGlued } from './glued.ts'

/** What a claim says: the place, its key contact, the part of town. */
export type ClaimWords = { name: string; contact?: KeyContact; area?: string }

/** As `readClaim`; glued to the command's word it is a claim only when it gives the key contact's phone, else plain talk. */
export function readGluedClaim(rest: string, situation: Situation): Read<ClaimWords | 'talk'> {
  if (isGlued(rest, situation) && phonesIn(rest).length === 0) return { input: 'talk' }
  return readClaim(rest)
}

/** `咸阳二纺 关键人 李工 13800001111 渭阳西路`; without the word 关键人 the contact is what stands before the phone. */
export function readClaim(rest: string): Read<ClaimWords> {
  const bracketed = /^([^()]+)\((?!.*(?:关键|联系)人)([^()]*1[3-9]\d[\d\s-]{8,})\)/.exec(rest)
  if (bracketed) return readClaim(`${bracketed[1]} 关键人 ${bracketed[2]}`)
  const [named = '', contacted] = rest.split(/(?:关键联系人|关键人|联系人)[\s:]*/, 2)
  let name = named.replace(/[\s:,、;(]+$/, '')
  let contact = contacted === undefined ? null : readContact(contacted)
  const words = name.split(' ')
  const phoneAt = words.findIndex((word) => phonesIn(word).length > 0)
  if (contacted === undefined && phoneAt > 0) {
    const from = phoneAt > 1 && /^1\d{10}$/.test(words[phoneAt]!) ? phoneAt - 1 : phoneAt
    contact = readContact(words.slice(from).join(' '))
    name = words.slice(0, from).join(' ')
  }
  name = maskPhones(name).trim()
  if (!resourceKey(name) || name.includes('****')) return { hint: claimUsage() }
  if (name.length > 40) return { hint: claimNameTooLong() }
  return { input: { name, ...(contact ? { contact: contact.contact, area: contact.area } : {}) } }
}
