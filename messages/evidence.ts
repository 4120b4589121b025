import { type Evidence, evidenceOf } from '../policy/ledger/evidence.ts'
import { nameOf } from '../policy/people.ts'
import type { Scene } from '../policy/situation.ts'

const subjects: Partial<Record<Evidence['about'], string>> = {
  signIns: '签到',
  locations: '定位',
  spotChecks: '抽查',
  away: '离岗',
  claims: '报备',
  metrics: '数据',
  reports: '日报',
  leave: '请假',
  requests: '申请',
}

/** A piece of evidence in words: `4月12日 14:12:31 赵六 抽查`. */
export function evidenceLine({ world, cal }: Scene, key: string): string {
  const found = evidenceOf(world, key)
  if (!found) return `记录 ${key}`
  const who = found.personId ? `${nameOf(world, found.personId)} ` : ''
  return `${cal.dateClockOf(found.at)} ${who}${subjects[found.about] ?? '消息'}${found.recalled ? '(已撤回)' : ''}`
}
