import { isObject, type Json } from '../json.ts'

/** What is wrong with an answer to a callback, with the code that the user sees; null when nothing is. */
export function flawOf(answer: Json): { code: number; msg: string } | null {
  const flaw = (code: number, msg: string) => ({ code, msg })
  if (!isObject(answer)) return flaw(200672, 'callback response must be an object')
  const { toast, card } = answer
  if (toast !== undefined) {
    if (!isObject(toast) || !['info', 'success', 'error', 'warning'].includes(toast.type ?? 'info'))
      return flaw(200672, 'invalid toast')
    if (toast.content !== undefined && typeof toast.content !== 'string')
      return flaw(200672, 'invalid toast content')
  }
  if (card === undefined) return null
  if (!isObject(card) || !['raw', 'template', 'card_json'].includes(card.type))
    return flaw(200673, 'card.type must be raw or template')
  return typeof card.data === 'object' && card.data !== null
    ? null
    : flaw(200673, 'card.data must be an object')
}
