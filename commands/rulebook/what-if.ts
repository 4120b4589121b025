import { breaksRulebook } from '../../messages/rulebook/change.ts'
import * as say from '../../messages/rulebook/what-if.ts'
import { dateOf, daysAfter } from '../../policy/calendar.ts'
import { together } from '../../policy/decision.ts'
import { faultsOf, standsAt } from '../../policy/rulebook/draft.ts'
import type { SettingInfo } from '../../policy/rulebook/settings.ts'
import type { Situation } from '../../policy/situation.ts'
import { maskPhones, readCount } from '../../policy/text.ts'
import { valueWords } from '../../policy/value-words.ts'
import { asIf, whatIf } from '../../policy/what-if.ts'
import { command, refuse, reply } from '../command.ts'
import { readChange } from './set-rule.ts'

const DAYS = 30
/** The whole project; more would hold up the others for too long. */
const DAYS_MOST = 92

/** 试算: what a change would have meant lately, per rule and per person. Nothing is written; the numbers go to the asker alone. */
export const whatIfCommand = command<{ change: string; days: number }>({
  words: ['试算', '模拟'],
  usage: '试算 <参数> <值> [最近30天]',
  about: '先看一个改动会让最近的奖罚变成多少,只算不改',
  example: '试算 主管连带 按次 最近30天',
  who: ['manager', 'director', 'gm', 'admin'],
  rules: ['G17'],
  read: (rest) => readAsked(rest),
  decide({ change, days }, situation) {
    const found = readChange(situation, change)
    if ('hint' in found) return refuse(situation, maskPhones(found.hint))
    const { setting, value } = found
    const words = (one: unknown) => valueWords({ words: setting.of?.words, unit: setting.unit }, one)
    const now = standsAt(situation, setting.path, situation.day)
    if (JSON.stringify(now) === JSON.stringify(value))
      return refuse(situation, say.alreadyThus(setting.title, words(value)))
    const faults = faultsOf(situation, { path: setting.path, after: value, from: situation.day })
    if (faults.length > 0) return refuse(situation, breaksRulebook(setting.title, words(value), faults))
    return answer(situation, setting, value, `${setting.title}:${words(now)} → ${words(value)}`, days)
  },
})

function answer(situation: Situation, setting: SettingInfo, value: unknown, change: string, days: number) {
  const { cal, day, sender, group, policy } = situation
  const first = daysAfter(day, 1 - days)
  const found = whatIf(
    situation,
    asIf(situation, [{ path: setting.path, value }]),
    cal.momentOn(first, '00:00'),
  )
  const text = say.whatIfText(
    { change, note: setting.of?.note, from: dateOf(first), to: dateOf(day), unit: policy.unit },
    found,
  )
  const privately = { facts: [], say: [{ to: { person: sender.id }, text }] }
  return group
    ? together(reply(situation, say.whatIfSaidPrivately(sender.name)), privately)
    : reply(situation, text)
}

/** The change, and over how many days. A command word before it is part of what people copy. */
function readAsked(rest: string): { input: { change: string; days: number } } | { hint: string } {
  const lately = /(?:最近|近|过去)\s*([\d零〇一二两三四五六七八九十百]+)\s*(天|日|周|个星期|星期)\s*$/u.exec(
    rest,
  )
  const change = (lately ? rest.slice(0, lately.index) : rest).replace(/^(?:设规则|改规则)\s*/u, '').trim()
  if (!change) return { hint: say.whatIfUsage() }
  if (!lately) return { input: { change, days: DAYS } }
  const days = (readCount(lately[1]!) ?? 0) * (/周|星期/u.test(lately[2]!) ? 7 : 1)
  return days >= 1 && days <= DAYS_MOST ? { input: { change, days } } : { hint: say.daysTooMany(DAYS_MOST) }
}
