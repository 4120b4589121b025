import type { Pack } from '../pack/schema.ts'
import { channelNamed, pathsOf } from '../policy.ts'
import type { Switch } from '../switches.ts'
import { choicesOf } from '../value-words.ts'
import { readValue } from './read-value.ts'
import { settingsOf } from './settings.ts'

/** A setting as a world's file gives it: the path it stands for, with its value; or what it may be instead. */
export type Meant = { path: string; value: unknown } | { hint: string }

/**
 * Reads a setting of a world's file. Besides its path and aliases it may be named by rule and last word (`EX-12.per`,
 * `S0-KA-25.graceSec`) or by its last word alone when only one switch has it. The value is checked, and read as in the
 * chat when it is words (`按次`, `商超、社区`).
 */
export function settingMeant(pack: Pack, name: string, value: unknown): Meant {
  const path = pathMeant(pack, name)
  if (!path) {
    const known = pack.switches.map((item) => item.path).join('、')
    return { hint: `规则包「${pack.id}」没有「${name}」这个设置;可以用:${known}` }
  }
  const [full = path] = pathsOf(pack, path)
  const setting = settingsOf(pack).find((one) => one.path === full)
  if (!setting) return { path, value }
  const chosen = choiceNamed(name, setting.of, value)
  if (chosen !== undefined) return { path, value: chosen }
  const inWords = typeof value === 'string' && value !== '' ? readValue(pack, setting, value) : { hint: '' }
  const read = 'value' in inWords ? inWords.value : namesToChannels(pack, value)
  const fits = setting.schema.safeParse(read).success && isChoice(setting.of, read)
  if (fits) return { path, value: read }
  const choices = choicesOf(setting.of)
  const help = 'hint' in inWords ? inWords.hint : ''
  const which = choices.length > 0 ? `可以是:${setting.of!.choices!.join('、')}` : help
  return { hint: `「${name}」不能是${JSON.stringify(value)}${which ? `;${which}` : ''}` }
}

/** A choice used as the name of a switch (`missingUnit: true`): yes takes it, no the first one. */
function choiceNamed(name: string, of: Switch | undefined, value: unknown): string | undefined {
  const choices = (of?.choices ?? []).filter((choice) => typeof choice === 'string')
  const named = choices.find((choice) => choice === name.split('.').at(-1))
  return named === undefined || typeof value !== 'boolean' ? undefined : value ? named : choices[0]
}

const isChoice = (of: Switch | undefined, value: unknown) =>
  !of?.choices || of.choices.some((one) => one === value)

/** Names of channels in a list, each as the rulebook writes it. */
const namesToChannels = (pack: Pack, value: unknown): unknown =>
  Array.isArray(value)
    ? value.map((item) => (typeof item === 'string' ? (channelNamed(pack, item) ?? item) : item))
    : value

/** The path that a name stands for; undefined when it is nobody's. A whole section is no setting. */
function pathMeant(pack: Pack, name: string): string | undefined {
  const said = name.trim().replace(/^S\d-(?=[A-Z]+-\d+\.)/, '')
  const isSection = (path: string) => !path.includes('.') && typeof pack[path as keyof Pack] === 'object'
  const exact = (path: string) => pathsOf(pack, path).length > 0 && !pathsOf(pack, path).some(isSection)
  if (exact(name)) return name
  if (exact(said)) return said
  const [, rule, rest = said] = /^([A-Z]+-\d+)\.(.+)$/.exec(said) ?? []
  const of = pack.switches.filter(({ rules }) => !rule || rules?.some((id) => id.endsWith(`-${rule}`)))
  const last = rest.split('.').at(-1)!
  const [found, ...others] =
    [rest, last].map((tail) => of.filter((one) => endsSo(one, tail))).find(({ length }) => length > 0) ?? []
  return others.length === 0 ? found?.path : undefined
}

const endsSo = ({ path, aliases = [] }: Switch, tail: string) =>
  [path, ...aliases].some((name) => `.${name}`.toLowerCase().endsWith(`.${tail.toLowerCase()}`))
