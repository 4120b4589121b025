import { compositionInShort } from '../messages/composition.ts'
import { countsOf, lintInChat } from '../messages/lint.ts'
import { dueName, holidaysUnknown, selfCheck } from '../messages/self-check.ts'
import { HOUR } from '../policy/calendar.ts'
import { lintPack } from '../policy/lint/pack.ts'
import { compositionOf } from '../policy/org/composition.ts'
import { packWarnings } from '../policy/pack/warnings.ts'
import { everyone } from '../policy/people.ts'
import { phaseOn } from '../policy/policy.ts'
import { openRequests } from '../policy/request/open.ts'
import type { Situation } from '../policy/situation.ts'
import { unpublishedYears } from '../policy/workday.ts'
import { question, reply } from './command.ts'
import { setupFindings } from './onboarding/setup-findings.ts'

/** As many names as one line holds. */
const NAMES_MOST = 8

/** What the bot knows, what it will do next, what it lacks and what is switched off. */
export const selfCheckCommand = question<'all' | 'lint'>({
  words: ['自检'],
  usage: '自检 [合规]',
  about:
    '看机器人的现状:人数、接下来的安排、还缺什么、平台权限、未设指标、未绑定的人;自检 合规:规则里有法律风险的条款和改法',
  example: '自检',
  who: ['manager', 'director', 'gm', 'admin'],
  rules: [],
  read: (rest) => ({ input: /合规|法律|违法|律师/.test(rest) ? 'lint' : 'all' }),
  decide(what, situation) {
    const { world, cal, at, policy } = situation
    if (what === 'lint') return reply(situation, lintInChat(policy.title, lintPack(policy)))
    const bound = new Set(Object.values(world.identities))
    const people = everyone(world, at)
    return reply(
      situation,
      selfCheck({
        at: cal.dateClockOf(at),
        title: `${policy.title} ${policy.version}`,
        counts: [
          `${people.length}人`,
          `${Object.keys(world.groups).length}群`,
          `${Object.keys(world.places).length}地点`,
          `${Object.keys(world.claims.claims).length}报备`,
          `${world.ledger.order.length}笔台账`,
          `${Object.keys(world.schedule.due).length}项待办`,
        ],
        next: nextDue(situation),
        unset: unsetTargets(situation),
        composition: compositionInShort(compositionOf(situation)),
        unbound: some(people.filter(({ id }) => !bound.has(id)).map(({ name }) => name)),
        waiting: waiting(situation),
        setup: setupFindings(situation),
        doubts: [
          ...packWarnings(policy),
          ...unpublishedYears(policy, situation.today, policy.calendarPhases.at(-1)!.to).map(holidaysUnknown),
        ],
        lint: countsOf(lintPack(policy)),
        off: switchedOff(situation),
      }),
    )
  },
})

const nextDue = ({ world, cal }: Situation): string[] =>
  Object.values(world.schedule.due)
    .sort((a, b) => a.at - b.at)
    .slice(0, 3)
    .map(({ at, kind }) => `${cal.dateClockOf(at)} ${dueName(kind)}`)

/** Channels of this phase whose visits or leads have no number (G6). */
function unsetTargets({ policy, today }: Situation): string[] {
  const phase = phaseOn(policy, today)?.phase.name
  return policy.channels.flatMap(({ name }) => {
    const target = policy.targets.find((one) => one.phase === phase && one.channel === name)
    const missing = [
      (target?.visitsPerDay ?? null) === null && '到访',
      (target?.leadsPerPerson ?? null) === null && '留电',
    ].filter(Boolean)
    return missing.length > 0 ? [`${name}${missing.join('和')}`] : []
  })
}

function waiting(situation: Situation): string[] {
  const { ledger } = situation.world
  const proposed = Object.keys(ledger.proposed).filter((id) => {
    const entry = ledger.entries[id]!
    return !entry.reverses && (entry.kind === 'fine' || entry.kind === 'reward')
  }).length
  const requests = openRequests(situation).length
  return [...(requests > 0 ? [`${requests}个申请`] : []), ...(proposed > 0 ? [`${proposed}笔待确认`] : [])]
}

function switchedOff({ world, policy, at, cal }: Situation): string[] {
  const outages = world.outages.filter(({ until }) => until > at - 24 * HOUR)
  return [
    ...(world.randomChecks ? [] : ['随机抽查']),
    ...(policy.signIns.locationRequired ? [] : ['签到必须带定位']),
    ...(policy.locations.belowMin === 'warn' ? ['定位不足罚款'] : []),
    ...(policy.daily.visits.forfeitMode === 'off' ? ['体罚条款记录'] : []),
    ...outages.map(({ from, until }) => `掉线${cal.clockOf(from)}-${cal.clockOf(until)}`),
  ]
}

const some = (names: string[]) =>
  names.length > NAMES_MOST ? [...names.slice(0, NAMES_MOST), `等${names.length}人`] : names
