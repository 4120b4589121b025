export type ResourceKind = 'image' | 'file'
export type Resource = { messageId: string; kind: ResourceKind; key: string }

const id = /^[\w-]{1,200}$/

/** What a message carries, as one word: a photo can only be fetched with the message it came in. undefined: no such thing. */
export function refOf(messageId: string, kind: ResourceKind, key: unknown): string | undefined {
  return id.test(messageId) && typeof key === 'string' && id.test(key)
    ? `${messageId}/${kind}/${key}`
    : undefined
}

/** The other way. null: not a reference of ours. */
export function resourceOf(ref: string): Resource | null {
  const [messageId = '', kind, key = '', ...more] = ref.split('/')
  if (more.length > 0 || (kind !== 'image' && kind !== 'file') || !id.test(messageId) || !id.test(key))
    return null
  return { messageId, kind, key }
}
