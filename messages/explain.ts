import { accountOf } from '../policy/accounts/account-of.ts'
import { monthName, monthOf } from '../policy/accounts/month.ts'
import { subjectName } from '../policy/ledger/balance.ts'
import { appealUntil, entryDetails } from '../policy/ledger/find.ts'
import type { Entry } from '../policy/ledger/state.ts'
import { readToday } from '../policy/ledger/today.ts'
import { nameOf } from '../policy/people.ts'
import type { Scene } from '../policy/situation.ts'
import { switchesOn, switchWords } from '../policy/switches.ts'
import { maskPhones } from '../policy/text.ts'
import { evidenceLine } from './evidence.ts'
import { amountOf, because, ruleOf, stateNames, stepNames } from './ledger.ts'

/** As many pieces of evidence as a phone shows. */
const EVIDENCE_MOST = 6

/** 为什么 F203: facts, clause, switches, arithmetic, evidence, what it is linked to, its life, and how to appeal. */
export function explained(scene: Scene, id: string, own: boolean): string {
  const details = entryDetails(scene, id)!
  const { entry, subject, evidence, linked } = details
  const policy = scene.policyOn(scene.cal.momentOn(entry.day, '12:00'))
  const arithmetic = today(scene, entry)?.arithmetic ?? details.arithmetic
  return [
    `【${id}】${subject} ${amountOf(entry)},${entry.frozen ? '申诉中' : stateNames[entry.state]}`,
    `事实:${because(entry)}`,
    ...changed(scene, entry),
    `条款:${ruleOf(entry)}`,
    `规则:${policy.title} ${entry.packVersion}`,
    ...switchLines(scene, entry),
    ...(arithmetic.length > 0 ? [`算法:${arithmetic.join(';')}`] : []),
    ...evidenceLines(scene, evidence),
    ...(linked.length > 0 ? [`关联:${linked.map((one) => short(scene, one)).join('、')}`] : []),
    ...accountLine(scene, entry),
    `经过:${lifeOf(scene, id).join(';')}`,
    ...(details.reversedBy ? [`冲回记录:${details.reversedBy}`] : []),
    ...howTo(scene, entry, own),
  ].join('\n')
}

/** An entry's steps, a line each: when, who, what, why. */
export function lifeOf({ world, cal }: Scene, id: string): string[] {
  return (world.ledger.steps[id] ?? []).map(
    ({ at, what, by, reason }) =>
      `${cal.dateClockOf(at)} ${by ? nameOf(world, by) : ''}${stepNames[what] ?? what}${reason ? `(${maskPhones(reason)})` : ''}`,
  )
}

/** The switches that bore on an entry, with the values they had: as it keeps them, else as they stood on its day. */
export function switchLinesOf(scene: Scene, entry: Entry): { name: string; value: string }[] {
  const policy = scene.policyOn(scene.cal.momentOn(entry.day, '12:00'))
  return switchesOn(policy, entry.rule).map(({ of, path, value }) => {
    const kept = entry.switches && path in entry.switches ? entry.switches[path] : value
    return { name: of.title, value: switchWords(of, kept).slice(of.title.length + 1) }
  })
}

/** What all that is known now says, where it says it otherwise than at the time. */
export function todaysWords(scene: Scene, entry: Entry): string | null {
  const found = today(scene, entry)
  return found && found.because !== entry.because ? because(found) : null
}

/** Only what stands is judged again: what was taken back has its reason in its steps. */
const today = (scene: Scene, entry: Entry) =>
  entry.state === 'reversed' || entry.reverses ? null : readToday(scene, entry)

function changed(scene: Scene, entry: Entry): string[] {
  const words = todaysWords(scene, entry)
  return words ? [`现在看:${words}(以上是记入时的说法,金额不变)`] : []
}

function switchLines(scene: Scene, entry: Entry): string[] {
  const lines = switchLinesOf(scene, entry).map(({ name, value }) => `${name}=${value}`)
  return lines.length > 0 ? [`开关:${lines.join(';')}`] : []
}

function evidenceLines(scene: Scene, evidence: string[]): string[] {
  if (evidence.length === 0) return ['依据:按规定时间内没有收到相应消息']
  const lines = [...new Set(evidence.map((key) => evidenceLine(scene, key)))]
  const more = lines.length - EVIDENCE_MOST
  return [
    `依据:${lines.length}条`,
    ...lines.slice(0, EVIDENCE_MOST).map((line) => `· ${line}`),
    ...(more > 0 ? [`· 另有${more}条`] : []),
  ]
}

function short({ world }: Scene, id: string): string {
  const entry = world.ledger.entries[id]!
  return `${id}(${subjectName(world, entry.subject)}${amountOf({ ...entry, state: 'confirmed' })},${stateNames[entry.state]})`
}

function accountLine({ world }: Scene, entry: Entry): string[] {
  const account = accountOf(world, entry)
  return account === monthOf(entry.day)
    ? []
    : [`账期:记在${monthName(account)}(${monthName(monthOf(entry.day))}已结账)`]
}

function howTo({ cal, now, world }: Scene, entry: Entry, own: boolean): string[] {
  if (entry.state === 'waived' || entry.state === 'reversed') return []
  if (entry.kind === 'reward' || entry.kind === 'needsAmount') return []
  const appeal = Object.values(world.requests).find(
    ({ type, data }) => type === 'appeal' && data.entryId === entry.id,
  )
  if (appeal) {
    const how = { open: '处理中', granted: '已成立', rejected: '已驳回' }[appeal.state]
    return [`申诉:${appeal.id},${how}。`]
  }
  const until = appealUntil(entry)
  if (now >= until + 1000) return [`申诉:已过48小时(截止${cal.dateClockOf(until)})。`]
  return [`${own ? '可' : '本人可'}在${cal.dateClockOf(until)}前发"申诉 ${entry.id} 理由"。`]
}
