import type { Pane } from './model.ts'

export interface Address {
  chat: string | null
  as: string | null
  pane: Pane
}

/** Reads which chat, which person and which pane an address such as `#chat=ka&as=p12` means. */
export function readHash(hash: string): Address {
  const fields = new URLSearchParams(hash.replace(/^#/, ''))
  const chat = fields.get('chat')
  const pane = fields.get('pane')
  return {
    chat,
    as: fields.get('as'),
    pane: pane === 'knows' || pane === 'list' ? pane : chat ? 'chat' : 'list',
  }
}

/** Writes the address of a chat as one person sees it; the chat pane is understood when a chat is named. */
export function writeHash({ chat, as, pane }: Address): string {
  const fields = new URLSearchParams()
  if (chat) fields.set('chat', chat)
  if (as) fields.set('as', as)
  if (pane !== (chat ? 'chat' : 'list')) fields.set('pane', pane)
  return `#${fields.toString().replaceAll('%2F', '/')}`
}
