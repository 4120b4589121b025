import type { Mention } from '../world/types.ts'
import { type ContentEnv, mentionOf, personByEmail, personIn } from './env.ts'

const AT_TAG = /<at\s+(user_id|open_id|id|email)\s*=\s*"([^"]*)"\s*(?:\/>|>(.*?)<\/at>)/gs

/** `<at user_id="ou_x">Tom</at>` becomes `@_user_1` as stored, and `@Tom` as read. */
export function withAtTags(written: string, env: ContentEnv) {
  const mentions: Mention[] = []
  const lints: string[] = []
  let read = written
  const stored = written.replace(AT_TAG, (tag, by: string, id: string, label = '') => {
    const show = (name: string) => {
      read = read.replace(tag, () => `@${name}`)
    }
    if (id === 'all') {
      show('all')
      return '@_all'
    }
    const user = by === 'email' ? personByEmail(env, id) : personIn(env, id)
    if (!user) {
      lints.push(`text mentions an unknown user ${id}: shown as plain text`)
      show(label)
      return tag
    }
    const mention = mentionOf(user, mentions.length + 1)
    mentions.push(mention)
    show(user.name)
    return mention.key
  })
  if (/<at\s+user_id='/.test(written))
    lints.push('single-quoted <at user_id=…> is not parsed by the platform')
  return { stored, read, mentions, lints }
}
