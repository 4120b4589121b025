import { nearest } from '../text.ts'
import type { Finding } from './check.ts'
import type { Pack } from './schema.ts'
import type { Key } from './walk.ts'

const ruleLike = /^S\d-[A-Z]+-\d\d$/

/** Every rule, channel and phase that the pack names must be one that it has; and no name stands for two. */
export function checkNames(pack: Pack): Finding[] {
  const rules = Object.keys(pack.rules)
  const channels = pack.channels.map(({ name }) => name)
  const phases = pack.phases.map(({ name }) => name)
  const findings: Finding[] = []
  const lost = (path: Key[], what: string, name: string, known: string[], list: boolean) => {
    const guess = nearest(name, known, 2)
    const hint = guess ? `,是「${guess}」吗` : list ? `;现有:${known.join('、')}` : ',请先写进 rules'
    findings.push({ path, message: `没有${what}「${name}」${hint}` })
  }
  for (const { path, key, text } of textsIn(pack)) {
    if (path[0] === 'rules' || path[0] === 'project' || path.at(-1) === 'aliases') continue
    if (ruleLike.test(text) && !rules.includes(text)) lost(path, '规则', text, rules, false)
    if (path[0] === 'switches') continue
    if (key && isChannelKey(key) && !channels.includes(text)) lost(path, '渠道', text, channels, true)
    if (key === 'phase' && !phases.includes(text)) lost(path, '阶段', text, phases, true)
  }
  return [...findings, ...twice(pack)]
}

const isChannelKey = (key: string) => /^(?:channels?|[a-z]+Channels?)$/.test(key)

/** Every text below a node with the name of the field it is a value of; keys of a map of channels or rules count as texts. */
function* textsIn(
  node: unknown,
  path: Key[] = [],
  key: string | null = null,
): Generator<{ path: Key[]; key: string | null; text: string }> {
  if (typeof node === 'string') yield { path, key, text: node }
  else if (Array.isArray(node)) {
    for (const [at, item] of node.entries())
      if (typeof item === 'string') yield { path: [...path, at], key, text: item }
      else yield* textsIn(item, [...path, at], null)
  } else if (typeof node === 'object' && node !== null) {
    for (const [name, value] of Object.entries(node)) {
      if (ruleLike.test(name) || (key && isChannelKey(key))) yield { path: [...path, name], key, text: name }
      yield* textsIn(value, [...path, name], name)
    }
  }
}

function twice(pack: Pack): Finding[] {
  const findings: Finding[] = []
  const seen = new Map<string, string>()
  for (const [at, { name, aliases }] of pack.channels.entries()) {
    for (const word of [name, ...aliases]) {
      const other = seen.get(word)
      if (other !== undefined)
        findings.push({ path: ['channels', at], message: `「${word}」已经是「${other}」的叫法,请换一个` })
      seen.set(word, name)
    }
  }
  const rows = new Set<string>()
  for (const [at, { phase, channel }] of pack.targets.entries()) {
    if (rows.has(`${phase}/${channel}`))
      findings.push({ path: ['targets', at], message: `${phase}的${channel}指标写了两次,请合成一行` })
    rows.add(`${phase}/${channel}`)
  }
  const names = new Set<string>()
  for (const [at, { name }] of pack.phases.entries()) {
    if (names.has(name)) findings.push({ path: ['phases', at], message: `阶段「${name}」写了两次` })
    names.add(name)
  }
  return findings
}
