import { dateOf } from '../policy/calendar.ts'
import type { ClaimState } from '../policy/claim/standing.ts'
import type { Claim } from '../policy/claim/state.ts'
import { claimWhy } from '../policy/claim/why.ts'
import { nameOf } from '../policy/people.ts'
import type { Scene } from '../policy/situation.ts'
import { switchesOn, switchWords } from '../policy/switches.ts'
import { tieWords, wordsOf } from './claim-words.ts'

const states: Record<ClaimState, string> = {
  held: '保护中',
  pending: '等补关键人',
  queued: '排队中',
  lapsed: '没有按时补关键人,已作废',
  lost: '没有报备上',
  expired: '保护期已满',
  released: '已释放',
}

/** 为什么 R31: who has the place, why he and not the other, and how the protection is counted. */
export function claimExplained(scene: Scene, claim: Claim): string {
  const { cal, world } = scene
  const { own, before, behind } = claimWhy(scene, claim)
  const words = wordsOf(scene, claim)
  const policy = scene.policyOn(claim.claimedAt)
  const rival = before && wordsOf(scene, before.claim)
  return [
    `【${claim.id}】${words.resource}:${words.holder}的报备,${states[own.state]}`,
    `时间:${words.holder} ${stamp(scene, claim)},${contactWords(scene, claim)}`,
    ...(before && rival
      ? [
          `在前:${before.claim.id} ${rival.holder} ${stamp(scene, before.claim)},${contactWords(scene, before.claim)}`,
        ]
      : []),
    ...behind.map(
      (one) =>
        `在后:${one.claim.id} ${nameOf(world, one.claim.holderId)} ${stamp(scene, one.claim)},${contactWords(scene, one.claim)}`,
    ),
    ...(before ? [`先后:${orderWords(scene, before.claim, claim)}`] : []),
    ...behind.map((one) => `先后:${orderWords(scene, claim, one.claim)}`),
    `规则:S0-KA-09「${policy.clauseOf('S0-KA-09')}」`,
    ...(own.until === undefined ? [] : protection(scene, claim)),
    ...(claim.releasedAt === undefined
      ? []
      : [
          `释放:${cal.dateClockOf(claim.releasedAt)} ${claim.releasedBy ? nameOf(world, claim.releasedBy) : ''}`,
        ]),
    '有争议,请两位主管一起找经理核对发送时间。',
  ].join('\n')
}

/** With milliseconds where the platform has them: a second may be shared. */
function stamp({ cal }: Scene, { claimedAt, sentAt }: Claim): string {
  const millis = sentAt - claimedAt
  return `${cal.dateClockOf(claimedAt)}${millis > 0 && millis < 1000 ? `.${String(millis).padStart(3, '0')}` : ''}`
}

function contactWords({ cal }: Scene, claim: Claim): string {
  if (claim.completeAtOnce) return '当时写了关键人'
  if (claim.completedAt === undefined) return `没有写关键人,保留到${cal.clockOf(claim.holdUntil)}`
  return `关键人在${cal.clockOf(claim.completedAt)}补齐`
}

function orderWords(scene: Scene, first: Claim, second: Claim): string {
  const tie = tieWords(scene, first, second)
  if (tie) return tie
  const [a, b] = [wordsOf(scene, first).holder, wordsOf(scene, second).holder]
  const seconds = Math.round((second.claimedAt - first.claimedAt) / 1000)
  return `${a}比${b}早${spell(seconds)},以平台发送时间为准。`
}

function spell(seconds: number): string {
  if (seconds < 60) return `${seconds}秒`
  if (seconds < 3600) return `${Math.floor(seconds / 60)}分${seconds % 60}秒`
  return seconds < 86_400
    ? `${Math.floor(seconds / 3600)}小时${Math.floor((seconds % 3600) / 60)}分`
    : `${Math.floor(seconds / 86_400)}天${Math.floor((seconds % 86_400) / 3600)}小时`
}

function protection(scene: Scene, claim: Claim): string[] {
  const { cal } = scene
  const policy = scene.policyOn(claim.claimedAt)
  const { protectionMode, protectionH } = policy.claims
  const how =
    protectionMode === 'exactHours'
      ? `${cal.dateClockOf(claim.claimedAt)}+${protectionH}小时`
      : `${dateOf(cal.dayOf(claim.claimedAt))}算第1天,第${Math.ceil(protectionH / 24)}天24点止`
  const switches = switchesOn(policy, 'S0-KA-10').map(({ of, value }) => switchWords(of, value))
  return [
    `保护期:${how}=${cal.dateClockOf(claim.protectedUntil)}(S0-KA-10「${policy.clauseOf('S0-KA-10')}」)`,
    ...(switches.length > 0 ? [`开关:${switches.join(';')}`] : []),
  ]
}
