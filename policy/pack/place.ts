import type { Pack } from './schema.ts'

/** The numbers of a target that a manager may set. */
export const targetFields = ['visitsPerDay', 'leadsPerPerson', 'callsPerTeam'] as const
export type TargetField = (typeof targetFields)[number]

/** The path of a channel's target in one phase: by names, as its place in the list may change or be missing. */
export const targetPath = (phase: string, channel: string, field: TargetField) =>
  `targets/${phase}/${channel}/${field}`

/** The full path of a setting: its own, or that of the switch it is another name for. Empty when there is none. */
export function pathsOf(pack: Pack, path: string): string[] {
  if (path.startsWith('targets/')) return targetOf(pack, path) ? [path] : []
  const named = pack.switches.find((item) => item.path === path || item.aliases?.includes(path))
  return expand(pack, (named?.path ?? path).split('.'))
}

/** Replaces a `*` by every key there is at that place, and keeps only paths that lead somewhere. */
function expand(node: unknown, [head, ...rest]: string[], before: string[] = []): string[] {
  if (head === undefined) return [before.join('.')]
  if (typeof node !== 'object' || node === null) return []
  const keys = head === '*' ? Object.keys(node) : [head]
  return keys.flatMap((key) =>
    key in node ? expand((node as Record<string, unknown>)[key], rest, [...before, key]) : [],
  )
}

/** What stands at a full path; undefined when nothing does. */
export function valueAt(pack: Pack, path: string): unknown {
  const target = targetOf(pack, path)
  if (target) return rowOf(pack, target)?.[target.field] ?? null
  let node: unknown = pack
  for (const key of path.split('.')) node = (node as Record<string, unknown> | undefined | null)?.[key]
  return node
}

/** Puts a value at a full path, in place. A target's row is made when it is missing. */
export function putAt(pack: Pack, path: string, value: unknown): void {
  const target = targetOf(pack, path)
  if (target) {
    putTarget(pack, target, value as number | null)
    return
  }
  const keys = path.split('.')
  let place = pack as unknown as Record<string, unknown>
  for (const key of keys.slice(0, -1)) place = place[key] as Record<string, unknown>
  place[keys.at(-1)!] = value
}

type Target = { phase: string; channel: string; field: TargetField }

function targetOf(pack: Pack, path: string): Target | null {
  const [head, phase = '', channel = '', field = ''] = path.split('/')
  if (head !== 'targets' || !targetFields.some((one) => one === field)) return null
  if (!pack.phases.some(({ name }) => name === phase)) return null
  if (!pack.channels.some(({ name }) => name === channel)) return null
  return { phase, channel, field: field as TargetField }
}

const rowOf = (pack: Pack, { phase, channel }: Target) =>
  pack.targets.find((row) => row.phase === phase && row.channel === channel)

function putTarget(pack: Pack, target: Target, value: number | null) {
  const { phase, channel, field } = target
  const row = rowOf(pack, target)
  if (row) Object.assign(row, { [field]: value, source: 'manager', suspect: false })
  else
    pack.targets.push({
      phase,
      channel,
      visitsPerDay: null,
      leadsPerPerson: null,
      source: 'manager',
      [field]: value,
    })
}
