import { tidyText } from '../text.ts'
import type { KeyContact } from './state.ts'

const mobile = /(?<!\d)1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?!\d)/
const landline = /(?<!\d)0\d{2,3}[\s-]?\d{7,8}(?!\d)/

/** `李工 13800001111 渭阳西路` as contact and area. null when there is neither a name nor a phone. */
export function readContact(text: string): { contact: KeyContact; area?: string } | null {
  const said = tidyText(text).replace(/^[:,、\s]+/, '')
  const phone = (mobile.exec(said) ?? landline.exec(said))?.[0]
  const [before = '', after = ''] = phone ? said.split(phone) : [said]
  const [name = '', ...rest] = before.split(/[\s,、;:/]+/).filter(Boolean)
  const area = [...rest, ...after.split(/[\s,、;:/]+/)].filter(Boolean).join(' ')
  if (!name && !phone) return null
  return {
    contact: { name, ...(phone ? { phone: phone.replace(/[\s-]/g, '') } : {}) },
    ...(area ? { area } : {}),
  }
}

/** `李工 138****1111`: a phone is never shown whole (G16). */
export function shownContact({ name, phone }: KeyContact): string {
  return [name, phone && `${phone.slice(0, 3)}****${phone.slice(-4)}`].filter(Boolean).join(' ')
}

/** `李工` alone where the number is nobody's business. */
export const contactName = ({ name, phone }: KeyContact): string =>
  name || (phone ? `尾号${phone.slice(-4)}` : '')
