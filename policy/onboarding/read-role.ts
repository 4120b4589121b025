import { typeOf } from '../org/composition.ts'
import { type Role, roleNames } from '../people.ts'
import type { Policy } from '../policy.ts'

/** G18: titles in use, beside the roles' own names. */
const titles: Record<string, Role> = {
  组长: 'supervisor',
  队长: 'supervisor',
  拓客主管: 'supervisor',
  销售主管: 'supervisor',
  渠道主管: 'supervisor',
  销售经理: 'manager',
  案场经理: 'manager',
  渠道经理: 'manager',
  项目经理: 'manager',
  销售总监: 'director',
  营销总监: 'director',
  老总: 'gm',
  文员: 'clerk',
  会计: 'finance',
  出纳: 'finance',
  前台: 'desk',
  系统管理员: 'admin',
  组员: 'staff',
  队员: 'staff',
  销售: 'staff',
  销售员: 'staff',
  业务员: 'staff',
  业务: 'staff',
  职员: 'staff',
  成员: 'staff',
  销售人员: 'staff',
  专员: 'staff',
  拓客专员: 'staff',
}

/** A role by its name or a title; a kind of staff (置业顾问) says that he is staff, and which. null when it is none. */
export function readRole(policy: Policy, said: string): { role: Role; staffType?: string } | null {
  const named = Object.entries(roleNames).find(([, name]) => name === said)
  if (named) return { role: named[0] as Role }
  if (Object.hasOwn(roleNames, said)) return { role: said as Role }
  if (Object.hasOwn(titles, said)) return { role: titles[said]! }
  return typeOf(policy, said) ? { role: 'staff', staffType: said } : null
}
