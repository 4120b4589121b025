import type { Policy } from '../../policy/policy.ts'
import { minutes } from './minutes.ts'

/** How the sign-ins and location check-ins are applied. */
export function signInsApplied({ signIns, locations }: Policy): Record<string, string> {
  const grace = (rule: string) => minutes(signIns.graceSec[rule] ?? 0)
  const location = `每天至少${locations.perDay}次,两次间隔${locations.spacingMin}分钟以上,在指定地点${locations.radiusM}米内;${locations.meetingAt}晚会时检查。次数不足${locations.belowMin === 'fine' ? '按本条计罚' : '只提醒'}。`
  return {
    'S0-KA-16': `到点发密语,${grace('S0-KA-16')}内在群里发"签到 密语"算准时,含最后一秒;迟到、未到或地点不符计罚,请假除外。`,
    'S0-KA-25': `10点、16点、18点发密语,${grace('S0-KA-25')}内签到算准时,含最后一秒;每次分别计。`,
    'S0-KA-18': location,
    'S0-KA-19': location,
    'S0-SH-13': location,
    'S0-EX-08': `${signIns.booth.by}前在群里发全身照和物料照;只记录迟到,原文没有罚款。`,
  }
}
