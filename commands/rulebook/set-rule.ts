import {
  alreadySo,
  askedAlready,
  badValue,
  breaksRulebook,
  changeLine,
  changeTitle,
  noAmount,
  noSuchAmount,
  noSuchSetting,
  settingUsage,
  valueWanted,
  whichSetting,
  whoAgrees,
} from '../../messages/rulebook/change.ts'
import { dateOf } from '../../policy/calendar.ts'
import type { Decision } from '../../policy/decision.ts'
import type { Policy } from '../../policy/policy.ts'
import { openRequests } from '../../policy/request/open.ts'
import { faultsOf, standsAt } from '../../policy/rulebook/draft.ts'
import { ruleNamed } from '../../policy/rulebook/find-rule.ts'
import { gluedSplits, namesNear, settingsNamed, splits } from '../../policy/rulebook/find-setting.ts'
import { aheadOf } from '../../policy/rulebook/history.ts'
import { readSince } from '../../policy/rulebook/read-since.ts'
import { readValue } from '../../policy/rulebook/read-value.ts'
import type { SettingInfo } from '../../policy/rulebook/settings.ts'
import type { Situation } from '../../policy/situation.ts'
import { switchesOn } from '../../policy/switches.ts'
import { maskPhones, nearest } from '../../policy/text.ts'
import { choicesOf, valueWords } from '../../policy/value-words.ts'
import { command, refuse } from '../command.ts'
import { ask } from '../requests/ask.ts'
import { fromDay, othersWhoMayAgree, refusalWithoutSecond } from './second.ts'

/** 设规则: proposes a dated change of one setting. It holds when a second manager has agreed, the next day at the earliest. */
export const setRule = command<string>({
  words: ['设规则', '改规则'],
  glued: true,
  usage: '设规则 <参数> <值> [4月20日起]',
  about: '提出改一个参数或金额;另一位经理同意后,最早第二天生效',
  example: '设规则 主管连带 按次',
  who: ['manager', 'director', 'gm', 'admin'],
  rules: ['G17', 'S0-GEN-20'],
  read: (rest) => (rest ? { input: rest } : { hint: settingUsage() }),
  decide(said, situation) {
    const { day, rest } = readSince(said, situation.day)
    const dated = fromDay(situation, day)
    if ('refusal' in dated) return refuse(situation, dated.refusal)
    const found = readChange(situation, rest)
    if ('hint' in found) return refuse(situation, maskPhones(found.hint))
    return propose(situation, found.setting, found.value, dated.from)
  },
})

/** The setting and value that a text names (`主管连带 按次`), or a line on what is wrong with it. */
export function readChange(
  { policy }: Pick<Situation, 'policy'>,
  text: string,
): { setting: SettingInfo; value: unknown } | { hint: string } {
  for (const { name, value: said } of [...splits(text), ...gluedSplits(policy, text)]) {
    const { settings, exact } = settingsNamed(policy, name)
    const [first] = settings
    if (!first) continue
    if (settings.length > 1 && !exact)
      return {
        hint: whichSetting(
          name,
          settings.slice(0, 5).map(({ title }) => title),
        ),
      }
    for (const setting of settings) {
      const read = readValue(policy, setting, said)
      if ('value' in read) return { setting, value: read.value }
    }
    const read = readValue(policy, first, said)
    return { hint: badValue(first.title, said, 'hint' in read ? read.hint : '', exampleOf(first)) }
  }
  const [only] = settingsNamed(policy, text).settings
  if (!only) return { hint: unknown(policy, splits(text).at(-1)?.name ?? text) }
  const now = valueWords(wordsOf(only), only.value)
  return { hint: valueWanted(only.title, now, takes(only), exampleOf(only)) }
}

/** A rule's number is answered as such; anything else by the names nearest to it. */
function unknown(policy: Policy, said: string): string {
  if (!/^(?:S\d-?)?[A-Z]{2,4}-?\d{1,2}$/i.test(said)) return noSuchSetting(said, namesNear(policy, said))
  const id = ruleNamed(policy, said)
  if (!id) return noSuchAmount(said, nearest(said.toUpperCase(), Object.keys(policy.rules), 2))
  const switches = switchesOn(policy, id).map(({ of }) => `「${of.title}」`)
  return noAmount(id, policy.titleOf(id), switches)
}

function propose(situation: Situation, setting: SettingInfo, value: unknown, from: string): Decision {
  const { path, title } = setting
  const before = standsAt(situation, path, from)
  const words = (one: unknown) => valueWords(wordsOf(setting), one)
  const change = { title, before: words(before), after: words(value), from: dateOf(from) }
  if (same(before, value) && aheadOf(situation, path).every((later) => later.from <= from))
    return refuse(situation, alreadySo(title, change.after, change.from))
  const faults = faultsOf(situation, { path, after: value, from })
  if (faults.length > 0) return refuse(situation, breaksRulebook(title, change.after, faults))
  const twin = openRequests(situation).find(
    ({ type, data }) =>
      type === 'rule-change' && data.path === path && data.from === from && same(data.value, value),
  )
  if (twin) return refuse(situation, askedAlready(twin.id, title))
  const alone = refusalWithoutSecond(situation)
  if (alone) return refuse(situation, alone)
  const others = othersWhoMayAgree(situation)
  const note = setting.of?.note
  return ask(
    situation,
    'rule-change',
    changeTitle(title),
    { path, value, title, before: change.before, after: change.after, from },
    {
      to: others[0]!.id,
      lines: [
        changeLine(change),
        ...(note ? [note] : []),
        ...(setting.rules.length > 0 ? [`影响:${setting.rules.join('、')}`] : []),
        whoAgrees(others.map(({ name }) => name)),
      ],
    },
  )
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

const wordsOf = ({ of, unit }: SettingInfo) => ({ words: of?.words, unit })

function takes(setting: SettingInfo): string {
  const choices = choicesOf(setting.of)
  if (choices.length > 0) return `可以写:${choices.map((choice) => `「${choice}」`).join('、')}`
  return setting.unit ? `单位是${setting.unit}` : '请写上要改成的值'
}

/** A whole line that would be taken, with another of the choices or the present value. */
function exampleOf(setting: SettingInfo): string {
  const name = setting.of?.aliases?.find((alias) => /^[\u4e00-\u9fff\d]/u.test(alias)) ?? setting.title
  const now = valueWords(wordsOf(setting), setting.value)
  const other = choicesOf(setting.of).find((choice) => choice !== now)
  return `设规则 ${name} ${other ?? now}`
}
