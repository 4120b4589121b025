import { otherDayHow } from '../messages/agency.ts'
import {
  badCount,
  badPhone,
  counted,
  forwardedCount,
  leadsNamed,
  nothingToCount,
} from '../messages/numbers.ts'
import { dateOf } from '../policy/calendar.ts'
import type { Decision } from '../policy/decision.ts'
import type { Fact } from '../policy/facts.ts'
import { personalTarget } from '../policy/metric/mine.ts'
import { type MetricName, metrics } from '../policy/metric/names.ts'
import { readTallies, type Tally } from '../policy/metric/read.ts'
import { countOn, isNewPhone } from '../policy/metric/total.ts'
import type { Role } from '../policy/people.ts'
import type { Situation } from '../policy/situation.ts'
import { maskPhones, phonesIn, tidyText } from '../policy/text.ts'
import { command, nothing, type Read, recorded, refuse, reply } from './command.ts'
import { isGlued } from './glued.ts'

type Lead = { name: string; phone: string }
type Input = { tallies: Tally[] } | { leads: Lead[] } | 'chatter'
const reporters: Role[] = ['staff', 'supervisor']

export const countLeads = command<Input>({
  words: ['留电', '有效留电'],
  usage: '留电 <组数> 或 留电 <姓名> <电话>',
  about: '报今天的有效留电',
  example: '留电 赵先生 13800000000',
  who: reporters,
  rules: ['S0-EX-23', 'S0-KA-12'],
  glued: true,
  read(rest, situation) {
    const phones = phonesIn(rest)
    if (phones.length > 0) return { input: { leads: leadsIn(rest, phones) } }
    return /\d[\d\s-]{5,}\d/.test(rest) ? { hint: badPhone() } : readCounts('leads', rest, situation)
  },
  decide: decideCount,
})

export const countVisits = counting('visits', ['带访', '到访', '转访'], {
  usage: '带访 <组数> [客户]',
  about: '报今天带到售楼部的客户组数',
  example: '带访 2',
  rules: ['S0-EX-02', 'S0-EX-05', 'S0-EX-23'],
})
export const countConsultations = counting('consultations', ['咨询'], {
  usage: '咨询 <组数>',
  about: '报今天咨询的客户组数',
  example: '咨询 12',
  rules: ['S0-EX-26'],
})
export const countCalls = counting('calls', ['CALL', 'CALL客'], {
  usage: 'CALL <组数>',
  about: '报今天 CALL 客的组数',
  example: 'CALL 42',
  rules: ['S0-ORG-08'],
})
export const countLeaflets = counting('leaflets', ['派单'], {
  usage: '派单 <张数>',
  about: '报今天派出的单页张数',
  example: '派单 200',
  rules: ['S0-ORG-07'],
})
export const countRegistrations = counting('registrations', ['登记', '意向登记'], {
  usage: '登记 <组数> 或 登记 <客户>',
  about: '报今天意向登记的组数',
  example: '登记 1',
  rules: ['S0-FN-04'],
})
export const countCards = counting('cards', ['名片'], {
  usage: '名片 <张数>',
  about: '报今天收集的二手房经纪人名片',
  example: '名片 6',
  rules: ['S0-SH-11'],
})

function counting(
  metric: MetricName,
  words: string[],
  about: { usage: string; about: string; example: string; rules: string[] },
) {
  return command<Input>({
    words,
    who: reporters,
    glued: true,
    ...about,
    read: (rest, situation) => readCounts(metric, rest, situation),
    decide: decideCount,
  })
}

/** `2 赵先生`, `三组`, `5 带访 2`. Glued to other words it is plain talk (咨询一下首付), and nobody is answered. */
function readCounts(metric: MetricName, rest: string, situation: Situation): Read<Input> {
  const glued = isGlued(rest, situation) && !/^[\d+−-]/.test(rest)
  const clients = named.includes(metric) && !glued ? clientsNamed(rest) : 0
  if (clients > 0) return { input: { tallies: [{ metric, count: clients }] } }
  const read = readTallies(`${metrics[metric].name} ${rest}`)
  if ('fault' in read) {
    if (glued && read.fault === 'none') return { input: 'chatter' }
    return { hint: badCount(read.metric, read.fault, read.said) }
  }
  if (otherDay.test(read.rest)) return { hint: otherDayHow(metrics[metric].name) }
  if (/^[\d.+*-]/.test(read.rest)) return { hint: badCount(metric, 'none', rest) }
  if (glued && read.rest && !/^[\s,。;!?(]/.test(rest.slice(rest.length - read.rest.length - 1)))
    return { input: 'chatter' }
  const zero = read.tallies.find(({ count }) => count === 0)
  return zero ? { hint: nothingToCount(zero.metric) } : { input: { tallies: read.tallies } }
}

/** What is also said of one client (`登记 赵先生`, `到访 钱女士 136…`): each name is one group. */
const named: readonly MetricName[] = ['visits', 'registrations']
const client =
  /^[一-龥]{1,4}(?:先生|女士|小姐|太太|老师|阿姨|大哥|大姐|总|哥|姐)(?:\s?\(?1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}\)?)?(?=$|[\s,、;。])/u

/** How many clients a text begins with; 0 when it begins with anything else. */
function clientsNamed(text: string): number {
  let rest = tidyText(text).replace(/^客户\s?/, '')
  let count = 0
  for (let found = client.exec(rest); found; found = client.exec(rest)) {
    count += 1
    rest = rest.slice(found[0].length).replace(/^[\s,、;和]+/u, '')
  }
  return count
}

/** Nothing but another day behind the number: not today's, and not to be taken for it. */
const otherDay = /^(?:昨天|昨日|前天|明天|明日|后天|上周.?|\d{1,2}[月.]\d{1,2}[日号]?)(?:的|补报?)?[。!]?$/

function leadsIn(rest: string, phones: string[]): Lead[] {
  const names = maskPhones(tidyText(rest))
    .split(/1[3-9]\d\*{4}\d{4}/)
    .map((part) => part.replace(/[\s,,、;;::。]+/g, ' ').trim())
  const only = phones.length === 1 ? names.filter(Boolean)[0] : undefined
  const leads = phones.map((phone, index) => ({ name: only ?? (names[index] || '未留名'), phone }))
  return leads.filter(({ phone }, index) => phones.indexOf(phone) === index)
}

function decideCount(input: Input, situation: Situation): Decision {
  if (input === 'chatter') return nothing
  if (situation.message.forwarded) return refuse(situation, forwardedCount())
  return 'leads' in input ? decideLeads(input.leads, situation) : decideTallies(input.tallies, situation)
}

/** Adds these counts to the sender's day, and says where it stands now. */
export function decideTallies(tallies: Tally[], situation: Situation): Decision {
  const { sender, day, at, message } = situation
  const facts = tallies.map(
    ({ metric, count }): Fact => ({
      kind: 'counted',
      personId: sender.id,
      day,
      metric,
      count,
      at,
      messageKey: message.key,
    }),
  )
  return recorded(situation, facts, () => {
    const lines = whereItStands(tallies, situation)
    return reply(situation, counted(sender.name, dateOf(day), lines))
  })
}

/** Each of these counts with its day's total after it, and the sender's target. */
function whereItStands(tallies: Tally[], situation: Situation) {
  const { sender, day } = situation
  return tallies.map(({ metric, count }, index) => {
    const before = tallies.slice(0, index).filter((one) => one.metric === metric)
    const said = before.reduce((sum, one) => sum + one.count, 0)
    return {
      metric,
      count,
      total: countOn(situation, sender.id, day, metric) + said + count,
      target: personalTarget(situation, sender.id, day, metric),
    }
  })
}

function decideLeads(leads: Lead[], situation: Situation): Decision {
  const { world, sender, day, at, message } = situation
  const shown = ({ name, phone }: Lead) => `${name}(${maskPhones(phone)})`
  const fresh = leads.filter(({ phone }) => isNewPhone(situation, phone))
  const old = leads.filter((lead) => !fresh.includes(lead))
  const isOwn = ({ phone }: Lead) => world.metrics.phones[phone]?.personId === sender.id
  const text = leadsNamed(sender.name, dateOf(day), {
    fresh: fresh.map(shown),
    own: old.filter(isOwn).map(shown),
    known: old.filter((lead) => !isOwn(lead)).map(shown),
    total: countOn(situation, sender.id, day, 'leads') + fresh.length,
  })
  const facts = fresh.map(
    ({ name, phone }): Fact => ({
      kind: 'leadNamed',
      personId: sender.id,
      day,
      name,
      phone,
      at,
      messageKey: message.key,
    }),
  )
  return { ...(fresh.length > 0 ? reply(situation, text) : refuse(situation, text)), facts }
}
