import type { Policy } from '../policy.ts'
import type { Scene } from '../situation.ts'
import { settingsOf } from './settings.ts'

/**
 * The groups that a change at a path concerns: those of the channels for which it, or a rule it bears on, holds.
 * Where the rulebook names no channel, all of them.
 */
export function groupsConcerned({ world, policy }: Scene, path: string): string[] {
  const channels = channelsConcerned(policy, path)
  const groups = Object.values(world.groups)
  const concerned = groups.filter(({ purpose }) => channels.has(purpose))
  return (concerned.length > 0 ? concerned : groups).map(({ id }) => id)
}

function channelsConcerned(policy: Policy, path: string): Set<string> {
  const known = new Set(policy.channels.map(({ name }) => name))
  if (path.startsWith('targets/')) return new Set([path.split('/')[2]!])
  const own = channelsAbove(policy, path, known)
  if (own.size > 0) return own
  const rules = path.startsWith('rules.')
    ? [path.split('.')[1]!]
    : (settingsOf(policy).find((setting) => setting.path === path)?.rules ?? [])
  return new Set(rules.flatMap((rule) => [...channelsOfRule(policy, rule, known)]))
}

/** The channels that the section around a path names, from the nearest outwards. */
function channelsAbove(policy: Policy, path: string, known: Set<string>): Set<string> {
  const keys = path.split('.')
  const named = keys.filter((key) => known.has(key))
  if (named.length > 0) return new Set(named)
  for (let steps = keys.length; steps > 0; steps--) {
    let node: unknown = policy
    for (const key of keys.slice(0, steps)) node = (node as Record<string, unknown> | null)?.[key]
    const found = channelsIn(node, known)
    if (found.length > 0) return new Set(found)
  }
  return new Set()
}

/** The channels that a map names by `channel` or `channels`, as a word, a list or the keys of a map. */
function channelsIn(node: unknown, known: Set<string>): string[] {
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return []
  const { channel, channels } = node as Record<string, unknown>
  const names = Array.isArray(channels) ? channels : Object.keys((channels as object | undefined) ?? {})
  return [...names, channel].filter((name): name is string => typeof name === 'string' && known.has(name))
}

/** The channels beside which a rule stands anywhere in the rulebook. */
function channelsOfRule(policy: Policy, rule: string, known: Set<string>): Set<string> {
  const found = new Set<string>()
  const look = (node: unknown, around: string[]) => {
    if (node === rule) for (const name of around) found.add(name)
    if (typeof node !== 'object' || node === null) return
    const here = channelsIn(node, known)
    for (const [key, value] of Object.entries(node))
      if (key !== 'rules' && key !== 'switches')
        look(value, known.has(key) ? [key] : here.length > 0 ? here : around)
  }
  look(policy, [])
  return found
}
