import type { Policy } from '../../policy/policy.ts'
import { minutes } from './minutes.ts'

/** How the claims of key-account places are applied. */
export function claimsApplied({ claims }: Policy): Record<string, string> {
  const protection =
    claims.protectionMode === 'exactHours'
      ? `从报备时间起满${claims.protectionH}小时`
      : `报备当天算第1天,第${Math.ceil(claims.protectionH / 24)}天24点止`
  return {
    'S0-KA-09': `先报先得,以平台发送时间为准。缺关键人保留${minutes(claims.holdSec)},补齐后仍按原时间;同一秒的,写全关键人的优先,再看毫秒,再看收到先后。`,
    'S0-KA-10': `${protection},到点即开放;结束前${claims.remindBeforeH}小时提醒本人。`,
    'S0-KA-11': `保护期满,其他人可立即报备;原报备人${claims.reclaimCooldownH > 0 ? `要等${claims.reclaimCooldownH}小时` : '也可立即再报'}。已登记的客户仍归登记人。`,
  }
}
