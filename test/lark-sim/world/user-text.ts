import { botUser, idsOf, needUser } from './people.ts'
import type { Mention } from './types.ts'
import type { World } from './world.ts'

/** A mention in what a user writes, numbered by its place. */
export function mentionBy(world: World, who: string, place: number): Mention {
  const user = who === 'bot' ? botUser(world) : needUser(world, who)
  return {
    key: `@_user_${place}`,
    id: idsOf(world, user),
    name: user.name,
    tenant_key: user.tenant_key,
    mentioned_type: 'isBot' in user ? 'bot' : 'user',
  }
}

/** `{{bot}}`, `{{all}}` and `{{ou_…}}` become mentions; everybody is mentioned only in the text, as on the platform. */
export function withMentions(world: World, written: string): { text: string; mentions: Mention[] } {
  const mentions = new Map<string, Mention>()
  const text = written.replace(/\{\{(bot|all|ou_[0-9a-f]+)\}\}/g, (_, who: string) => {
    if (who === 'all') return '@_all'
    const mention = mentions.get(who) ?? mentionBy(world, who, mentions.size + 1)
    mentions.set(who, mention)
    return mention.key
  })
  return { text, mentions: [...mentions.values()] }
}
