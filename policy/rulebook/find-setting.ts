import type { Pack } from '../pack/schema.ts'
import { nearest, tidyText } from '../text.ts'
import { amountNames, amountsOf, type SettingInfo, settingsOf } from './settings.ts'

/** Fields that say which clause or channel something belongs to: wiring, changed in the rulebook's file. */
const wiring = /(?:^|\.)(?:rule|jointRule|dailyRule|phase|channel)$/

/** No setting's name is longer, in characters and in words: what is, need not be compared with all of them. */
const NAME_MOST = 60
const WORDS_MOST = 8

/** What may be changed in the chat, with every name it goes by. */
type Named = { setting: SettingInfo; names: string[] }

/** Settings that a text names: by title, alias, path or rule. `exact` when it is a whole name of each of them. */
export function settingsNamed(policy: Pack, said: string): { settings: SettingInfo[]; exact: boolean } {
  const wanted = bare(said.slice(0, NAME_MOST + 1))
  if (wanted.length > NAME_MOST) return { settings: [], exact: false }
  const all = named(policy)
  const whole = all.filter(({ names }) => names.some((name) => bare(name) === wanted))
  const exact = whole.length > 0 || wanted.length < 2
  const found = exact ? whole : all.filter(({ names }) => names.some((name) => bare(name).includes(wanted)))
  return { settings: found.map(({ setting }) => setting), exact }
}

/** Names near to a text that is no setting's, for a hint. */
export function namesNear(policy: Pack, said: string): string[] {
  const names = named(policy).map(({ setting }) => setting.title)
  const close = nearest(said, names, 2)
  if (close) return [close]
  const wanted = [...bare(said.slice(0, NAME_MOST))]
  const pairs = wanted.slice(1).map((character, at) => wanted[at]! + character)
  return names
    .map((name) => ({ name, shared: pairs.filter((pair) => bare(name).includes(pair)).length }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, 3)
    .map(({ name }) => name)
}

/** `设规则` takes the longest beginning that names a setting; what follows is the value. Longest first. */
export function splits(text: string): { name: string; value: string }[] {
  const words = tidyText(text).split(' ')
  const found: { name: string; value: string }[] = []
  for (let at = Math.min(words.length - 1, WORDS_MOST); at >= 1; at--)
    found.push({ name: words.slice(0, at).join(' '), value: words.slice(at).join(' ') })
  return found
}

/** The same without a space between them (`主管连带按次`): the longest name that the text begins with. */
export function gluedSplits(policy: Pack, text: string): { name: string; value: string }[] {
  const tidy = tidyText(text)
  return named(policy)
    .flatMap(({ names }) => names)
    .filter((name) => name.length > 1 && tidy.startsWith(name) && tidy.length > name.length)
    .sort((a, b) => b.length - a.length)
    .map((name) => ({ name, value: tidy.slice(name.length).trim() }))
}

function named(policy: Pack): Named[] {
  const settings = settingsOf(policy)
    .filter(({ path }) => !wiring.test(path))
    .map((setting): Named => ({ setting, names: namesOf(setting) }))
  const amounts = amountsOf(policy).map((setting): Named => {
    const [, id = '', which] = setting.path.split('.')
    const label = amountNames.find(([name]) => name === which)![1].replace(/[()]/g, '')
    const { title } = policy.rules[id]!
    const short = id.slice(id.indexOf('-') + 1)
    const own = [id, short, title].map((name) => `${name}${label}`)
    return { setting, names: [setting.path, setting.title, ...own, ...own.map((name) => `${name}金额`)] }
  })
  return [...settings, ...amounts]
}

const namesOf = ({ path, title, of }: SettingInfo) => [path, title, ...(of?.aliases ?? [])]

/** As names are compared: without spaces, marks and case; `KA16`, `KA-16` and `ka 16` as one. */
const bare = (name: string) =>
  tidyText(name)
    .toLowerCase()
    .replace(/[\s.,、/\-_:;()（）「」的]/g, '')
