import type { Json } from '../json.ts'
import { refuse } from '../refuse.ts'
import type { Mention } from '../world/types.ts'
import { type ContentEnv, mentionOf, personIn } from './env.ts'

type Post = { stored: string; text: string; mentions: Mention[]; resources: string[] }

/** A post of the bot's: a locale with lines of elements. @throws LarkError 230001 */
export function builtPost(content: Json, env: ContentEnv): Post {
  const body: Json = Object.values(content).find((locale: Json) => Array.isArray(locale?.content))
  if (!body) throw refuse.param('invalid post content, a locale object with content is required')
  const mentions: Mention[] = []
  const resources: string[] = []
  const lines = body.content.map((line: Json) => {
    if (!Array.isArray(line)) throw refuse.param('invalid post content')
    return line.map((element) => readElement(element, env, mentions, resources)).join('')
  })
  return {
    stored: JSON.stringify({ title: body.title ?? '', content: body.content }),
    text: [body.title, ...lines].filter(Boolean).join('\n'),
    mentions,
    resources,
  }
}

/** What people read of an element; its mention and its picture are collected. */
function readElement(element: Json, env: ContentEnv, mentions: Mention[], resources: string[]): string {
  const own = (kind: 'image' | 'file', key: string) => {
    const stored = (kind === 'image' ? env.world.images : env.world.files).get(key)
    if (stored?.owner !== 'app') throw refuse.param(`invalid ${kind}_key`)
    resources.push(key)
  }
  switch (element?.tag) {
    case 'text':
    case 'md':
    case 'code_block':
      return element.text ?? ''
    case 'a':
      return element.text ?? element.href ?? ''
    case 'at': {
      if (['all', '@all'].includes(element.user_id)) return '@all'
      const user = personIn(env, element.user_id)
      if (!user) throw refuse.param(`invalid user_id ${element.user_id}`)
      mentions.push(mentionOf(user, mentions.length + 1))
      return `@${user.name}`
    }
    case 'img':
      own('image', element.image_key)
      return '[image]'
    case 'media':
      own('file', element.file_key)
      return '[media]'
    case 'emotion':
      return `[${element.emoji_type}]`
    case 'hr':
      return '---'
    default:
      throw refuse.param(`invalid post tag ${element?.tag}`)
  }
}
