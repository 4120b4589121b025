/** Parts of a card in Lark's JSON 2.0, as far as they are used here. */
export type Element = { tag: string; [key: string]: unknown }

/** A card that is shared by everybody who sees it and can be changed in place. */
export type LarkCard = {
  schema: '2.0'
  config: { update_multi: true; summary: { content: string } }
  header: { title: Element; subtitle?: Element; template: Template }
  body: { elements: Element[] }
}

export type Template = 'blue' | 'green' | 'orange' | 'red' | 'grey'

/** Words as they are: nothing in them is read as markup, so nothing that anybody typed becomes a mention or a link. */
export const words = (content: string): Element => ({ tag: 'plain_text', content })

/** A paragraph of such words; line breaks stay. */
export const paragraph = (content: string, colour?: 'grey'): Element => ({
  tag: 'div',
  text: { ...words(content), ...(colour && { text_color: colour }) },
})

export const rule: Element = { tag: 'hr' }

export const picture = (key: string, alt: string): Element => ({ tag: 'img', img_key: key, alt: words(alt) })

/** Calls people. Only ids that the platform has given are let through. */
export function calling(ids: readonly string[]): Element[] {
  const known = ids.filter(isUserId)
  if (known.length === 0) return []
  return [{ tag: 'markdown', content: known.map((id) => `<at id=${id}></at>`).join(' ') }]
}

export const isUserId = (id: string) => /^ou_[\w-]+$/.test(id)
