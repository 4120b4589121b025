import { unsetTargets } from '../../messages/funnel.ts'
import { notInThePast } from '../../messages/rulebook/change.ts'
import * as say from '../../messages/rulebook/targets.ts'
import { type Day, dateOf, daysAfter } from '../../policy/calendar.ts'
import { type Decision, type Post, together } from '../../policy/decision.ts'
import { targetPath } from '../../policy/pack/place.ts'
import { phaseOn } from '../../policy/policy.ts'
import { groupsConcerned } from '../../policy/rulebook/audience.ts'
import { standsAt } from '../../policy/rulebook/draft.ts'
import { readTarget, type TargetSaid } from '../../policy/rulebook/read-target.ts'
import type { Situation } from '../../policy/situation.ts'
import { maskPhones } from '../../policy/text.ts'
import { command, refuse, reply } from '../command.ts'
import { fromDay } from './second.ts'

/** A target above this is a slip of the thumb. */
const MOST = 100_000

/** 设指标 (S0-FN-11): a number that the source has lost, or a new one, from a day on. What is over is not judged by it. */
export const setTarget = command<TargetSaid | null>({
  words: ['设指标', '定指标', '待设指标', '未设指标'],
  glued: true,
  usage: '设指标 <渠道> <到访|留电|CALL> <数> [4月20日起] [阶段]',
  about: '设一个渠道的指标,写明从哪天起;单发看待设指标',
  example: '设指标 派单 到访 5',
  who: ['manager', 'director', 'gm', 'admin'],
  rules: ['S0-FN-11'],
  read: (rest, situation) => ({ input: rest ? readTarget(situation.policy, rest, situation.day) : null }),
  decide(said, situation) {
    const { policy, day } = situation
    if (!said) {
      const phase = phaseOn(policy, day)?.phase.name ?? null
      return reply(situation, say.targetsWanted(phase, phase ? unsetTargets(situation, day) : []))
    }
    const fault = faultIn(situation, said)
    return fault ? refuse(situation, maskPhones(fault)) : set(situation, said)
  },
})

/** What is missing in what was said, or cannot be; null when it can be set. */
function faultIn(
  { policy }: Situation,
  { channel, unknown, near, metric, value }: TargetSaid,
): string | null {
  const channels = policy.channels.map(({ name }) => name)
  if (!channel) return unknown ? say.noSuchChannel(unknown, near, channels) : say.noChannelSaid(channels)
  if (!metric) return say.noMetricSaid(channel)
  if (value === undefined) return say.noNumberSaid(channel, metric.word)
  return value !== null && value > MOST ? say.targetTooLarge(value) : null
}

function set(situation: Situation, said: TargetSaid): Decision {
  const { cal, sender, group, message } = situation
  const metric = said.metric!
  const phase = phaseFor(situation, said)
  if ('refusal' in phase) return refuse(situation, phase.refusal)
  const path = targetPath(phase.name, said.channel!, metric.field)
  const dated = fromDay(situation, said.day, earliestFor(situation, path))
  if ('refusal' in dated) return refuse(situation, dated.refusal)
  const { from } = dated
  const before = standsAt(situation, path, from)
  const words = {
    channel: said.channel!,
    metric: metric.word,
    phase: phase.name,
    before: metric.inWords(before as number | null),
    after: metric.inWords(said.value!),
    from: dateOf([from, phase.from].sort().at(-1)!),
  }
  if (before === said.value) return refuse(situation, say.targetAlready(words))
  const text = say.targetSet(words, sender.name)
  const others = groupsConcerned(situation, path).filter((id) => id !== group?.id)
  const told: Post[] = others.map((id) => ({ to: { group: id }, text }))
  const setting = {
    path,
    value: said.value,
    from: cal.momentOn(from, '00:00'),
    by: sender.id,
    messageKey: message.key,
  }
  return together(
    { facts: [{ kind: 'settingChanged', setting }], say: [] },
    reply(situation, `✅ ${text.replace(/^📢/, '')}`),
    { facts: [], say: told },
  )
}

/** A target that was missing may hold from this morning on, as long as today is not closed; any other from tomorrow. */
function earliestFor(situation: Situation, path: string): Day {
  const { cal, day, at, policy } = situation
  const closed = at >= cal.momentOn(day, policy.daily.closeAt)
  return !closed && standsAt(situation, path, day) === null ? day : daysAfter(day, 1)
}

/** The phase that was said, else the one of the day from which it holds. */
function phaseFor(
  { policy, day }: Situation,
  said: TargetSaid,
): { name: string; from: Day } | { refusal: string } {
  const name = said.phase ?? phaseOn(policy, said.day ?? day)?.phase.name
  if (!name) {
    const past = said.day && said.day < day
    if (past) return { refusal: notInThePast(dateOf(said.day!), dateOf(day)) }
    return { refusal: say.noPhase(policy.phases.map((one) => one.name)) }
  }
  const phase = policy.calendarPhases.find((one) => one.name === name)!
  return phase.to < day ? { refusal: say.phaseOver(name, dateOf(phase.to)) } : { name, from: phase.from }
}
