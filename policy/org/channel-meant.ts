import type { Pack } from '../pack/schema.ts'
import { channelNamed } from '../policy.ts'

/**
 * The channel that a word names: by name or alias, or as people call its group (`商超群`, `大客户拓展专用群`,
 * `商超一组`) when only one channel's name is in it. null when it names none.
 */
export function channelMeant(pack: Pick<Pack, 'channels'>, word: string): string | null {
  const named = channelNamed(pack, word) ?? channelNamed(pack, word.replace(/(?:渠道|组|群)$/, ''))
  if (named) return named
  const inside = pack.channels.filter(({ name, aliases }) =>
    [name, ...aliases.filter((alias) => name.includes(alias))].some((said) => word.includes(said)),
  )
  return inside.length === 1 ? inside[0]!.name : null
}
