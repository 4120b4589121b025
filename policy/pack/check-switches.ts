import { nearest } from '../text.ts'
import type { Finding } from './check.ts'
import { pathsOf, valueAt } from './place.ts'
import type { Pack } from './schema.ts'

/** Every switch leads to a setting whose value is one of its choices, and no name stands for two switches. */
export function checkSwitches(pack: Pack): Finding[] {
  const findings: Finding[] = []
  const names = new Map<string, string>()
  for (const [at, { path, title, choices, words, aliases = [] }] of pack.switches.entries()) {
    const places = pathsOf(pack, path)
    const found = (message: string, key = 'path') =>
      findings.push({ path: ['switches', at, key], message: `开关「${title}」:${message}` })
    if (places.length === 0) {
      const near = nearest(path, settingPaths(pack), 3)
      found(`没有「${path}」这个设置${near ? `,是「${near}」吗` : ''}`)
    }
    for (const place of places) {
      const value = valueAt(pack, place)
      if (choices && !choices.some((choice) => choice === value))
        found(
          `${place} 现在是「${value}」,不在 choices 里;可以写 ${choices.map(String).join('、')}`,
          'choices',
        )
    }
    for (const word of Object.keys(words ?? {}))
      if (!choices?.some((choice) => String(choice) === word))
        found(`words 里的「${word}」不在 choices 里`, 'words')
    for (const name of [path, title, ...aliases]) {
      const other = names.get(name)
      if (other !== undefined && other !== title)
        found(`「${name}」已经是开关「${other}」的叫法,请换一个`, 'aliases')
      names.set(name, title)
    }
  }
  return findings
}

/** Every path that leads to something, for guesses. */
function settingPaths(node: unknown, before = ''): string[] {
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return []
  return Object.entries(node).flatMap(([key, value]) =>
    key === 'rules' || key === 'switches'
      ? []
      : [`${before}${key}`, ...settingPaths(value, `${before}${key}.`)],
  )
}
