import { changeWithdrawn } from '../../messages/rulebook/change.ts'
import * as say from '../../messages/rulebook/withdraw.ts'
import { dateOf } from '../../policy/calendar.ts'
import { type Decision, type Post, together } from '../../policy/decision.ts'
import type { Request } from '../../policy/request/state.ts'
import { groupsConcerned } from '../../policy/rulebook/audience.ts'
import type { Situation } from '../../policy/situation.ts'
import { maskPhones } from '../../policy/text.ts'
import { command, refuse, reply } from '../command.ts'

const types = ['rule-change', 'pack-change']

/** 撤回规则: takes a change back before it holds. Afterwards only another change can undo it. */
export const withdrawChange = command<string>({
  words: ['撤回规则', '撤回改动'],
  glued: true,
  usage: '撤回规则 <编号>',
  about: '在生效前撤回一个规则改动',
  example: '撤回规则 Q12',
  who: ['manager', 'director', 'gm', 'admin'],
  rules: ['G17'],
  read: (rest) => ({ input: rest }),
  decide(said, situation) {
    const id = /^[#(]?(?:Q|q)?(\d{1,6})/.exec(said)?.[1]
    if (!id) return refuse(situation, say.withdrawUsage(open(situation)))
    const request = situation.world.requests[`Q${id}`]
    if (!request || !types.includes(request.type))
      return refuse(situation, say.noSuchChange(maskPhones(said)))
    return withdraw(situation, request)
  },
})

function withdraw(situation: Situation, request: Request): Decision {
  const { world, cal, sender, at, now, group } = situation
  const { id, title, state } = request
  const done = reply(situation, say.withdrawn(id, title))
  if (state === 'open') {
    const reason = '提出后撤回'
    return together(
      { facts: [{ kind: 'requestDecided', id, granted: false, by: sender.id, at, reason }], say: [] },
      done,
    )
  }
  const agreed = agreedUnder(world, id)
  if (!agreed) return refuse(situation, say.changeGone(id, title))
  if (agreed.from <= now)
    return refuse(situation, say.changeInForce(id, title, dateOf(cal.dayOf(agreed.from))))
  const concerned = agreed.path ? groupsConcerned(situation, agreed.path) : Object.keys(world.groups)
  const text = changeWithdrawn(id, title, sender.name)
  const told: Post[] = concerned
    .filter((one) => one !== group?.id)
    .map((one) => ({ to: { group: one }, text }))
  return together({ facts: [{ kind: 'changeWithdrawn', request: id, by: sender.id, at }], say: [] }, done, {
    facts: [],
    say: told,
  })
}

/** What was agreed on under a request and not taken back since. */
function agreedUnder({ settings, rulebook }: Situation['world'], id: string) {
  const setting = settings.find(({ request }) => request === id)
  if (setting) return { from: setting.from, path: setting.path }
  const chosen = rulebook.chosen.find(({ request }) => request === id)
  return chosen && { from: chosen.from, path: null }
}

const open = ({ world, now }: Situation) =>
  Object.values(world.requests).filter(({ id, type, state }) => {
    if (!types.includes(type)) return false
    return state === 'open' || (agreedUnder(world, id)?.from ?? 0) > now
  })
