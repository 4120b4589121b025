import { myResources } from '../messages/claims.ts'
import { claimsFor } from '../policy/claim/view.ts'
import { question, readNothing, reply } from './command.ts'

/** What he has claimed, with the end of each protection. */
export const mineResources = question<null>({
  words: ['我的资源', '我的报备'],
  usage: '我的资源',
  about: '看自己报备中的资源和到期时间',
  example: '我的资源',
  who: 'all',
  rules: ['S0-KA-10'],
  read: readNothing,
  decide(_, situation) {
    const { cal, sender } = situation
    const claims = claimsFor(situation, sender.id)
    const held = claims
      .filter(({ state }) => state === 'held')
      .sort((a, b) => a.protectedUntil! - b.protectedUntil!)
    const rows = claims.map(({ id, resource, state, protectedUntil, holdUntil, contact }) => ({
      id,
      resource,
      contact,
      state:
        state === 'held'
          ? `保护至${cal.dateClockOf(protectedUntil!)}`
          : `${state === 'queued' ? '排队中' : '保留中'}${holdUntil ? `,关键人待补至${cal.clockOf(holdUntil)}` : ''}`,
    }))
    const next = held[0] ? cal.dateClockOf(held[0].protectedUntil!) : null
    return reply(situation, myResources(rows, next))
  },
})
