import { groupsIn } from '../policy/agency/line.ts'
import { isShort, quotaKey, quotasOf } from '../policy/agency/quotas.ts'
import { type SpecialistWeek, specialistsIn, specialistWeek, type Tally } from '../policy/agency/week.ts'
import { weekName } from '../policy/agency/week-words.ts'
import { type Week, weekOf } from '../policy/calendar.ts'
import { subjectName } from '../policy/ledger/balance.ts'
import type { Entry } from '../policy/ledger/state.ts'
import { daysOfWeek } from '../policy/metric/week-days.ts'
import type { Scene, Situation } from '../policy/situation.ts'
import { yuan } from '../policy/text.ts'
import { fineLines } from './ledger.ts'

/** `本周门店4/5家、入群25/25位。` for the sender's current week; empty for who has no quota in it. */
export function weekSoFar(scene: Scene, { sender, day }: Pick<Situation, 'sender' | 'day'>): string {
  const week = specialistWeek(scene, sender.id, weekOf(day))
  return week ? `本周门店${shown(week.stores, '家')}、入群${shown(week.brokers, '位')}。` : ''
}

const shown = ({ count, quota }: Tally, unit: string) => `${count}/${quota}${unit}`

/** Monday 00:00: each specialist with both duties, each group against the line, the fines with their clauses. */
export function weekClosed(scene: Scene, week: Week, occasion: string, entered: readonly Entry[]): string {
  const policy = scene.policyOn(scene.cal.momentOn(daysOfWeek(week)[6]!, '12:00'))
  const quotas = quotasOf(policy)
  const specialists = specialistsIn(scene, week)
  const fined = (key: string) => {
    const entry = entered.find((one) => one.key === key)
    return entry?.amountFen ? ` 拟罚${yuan(entry.amountFen, policy.unitOf(entry.rule))}` : ' 未完成'
  }
  const people = specialists.map((one) => {
    const parts = quotas.map((quota) => {
      const label = quota.of === 'stores' ? '推介' : '入群'
      const tail = isShort(one[quota.of]) ? fined(quotaKey(policy, one, quota, occasion)) : ' ✅'
      return `${label}${shown(one[quota.of], quota.unit)}${tail}`
    })
    return `${one.person.name} ${parts.join(';')}${leaveNote(one)}`
  })
  const percent = `${policy.agency.line * 100}%`
  const groups = groupsIn(scene, specialists, quotas, { day: daysOfWeek(week)[6]!, occasion })
    .filter(({ failed }) => failed.length > 0)
    .map(({ team, members, failed, over, leader }) => {
      const share = `${team || policy.agency.channel}未完成${failed.length}/${members.length}`
      if (!over) return `${share},没有超过${percent}`
      const entry = entered.find(({ rule, subject }) => rule === LINE && isOf(subject, leader?.id))
      return leader && entry?.amountFen
        ? `${share}>${percent}:主管${leader.name}拟罚${yuan(entry.amountFen, policy.unitOf(entry.rule))}`
        : `${share}>${percent}`
    })
  const fines = fineLines(entered, ({ subject }) => subjectName(scene.world, subject))
  const title = `【${policy.agency.channel}周关闭】${weekName(week)}`
  return [title, ...people, ...groups, ...(fines ? [fines] : [])].join('\n')
}

const LINE = 'S0-SH-07'
const isOf = (subject: Entry['subject'], id: string | undefined) =>
  'person' in subject && subject.person === id

const leaveNote = ({ worked, planned }: SpecialistWeek) =>
  worked === planned ? '' : `(在岗${worked}/${planned}天,指标按比例)`

/** Friday 18:00: who is behind, and by how much, without a reproach. */
export function weekBehind(behind: readonly SpecialistWeek[], until: string): string {
  const lines = behind.map(({ person, stores, brokers }) => {
    const left = [
      isShort(stores) && `门店${shown(stores, '家')},还差${stores.quota - stores.count}家`,
      isShort(brokers) && `入群${shown(brokers, '位')},还差${brokers.quota - brokers.count}位`,
    ].filter(Boolean)
    return `${person.name}:${left.join(';')}`
  })
  return ['【本周进度】', ...lines, `${until}24点截止。有漏报的请今天补上。`].join('\n')
}
