import { z } from 'zod'
import { changeAgreed, changeNotOpen, onlyManagersAgree } from '../../messages/rulebook/change.ts'
import { dateOf, daysAfter } from '../../policy/calendar.ts'
import { isManager, nameOf } from '../../policy/people.ts'
import type { Request } from '../../policy/request/state.ts'
import { groupsConcerned } from '../../policy/rulebook/audience.ts'
import { faultsOf } from '../../policy/rulebook/draft.ts'
import { settingsOf } from '../../policy/rulebook/settings.ts'
import type { Scene } from '../../policy/situation.ts'
import type { RequestKind } from './kind.ts'

const data = z.object({
  path: z.string(),
  value: z.unknown(),
  from: z.string(),
  title: z.string(),
  before: z.string(),
  after: z.string(),
})

/** 设规则: a second manager agrees; it holds from the day asked for, or the day after he agreed when that is later (G4). */
export const ruleChangeRequest: RequestKind = {
  type: 'rule-change',

  mayDecide(scene, request, decider) {
    if (!isManager(decider)) return onlyManagersAgree(request.id)
    const { path, value } = data.parse(request.data)
    const [fault] = faultsOf(scene, { path, after: value, from: fromOf(scene, request) })
    return fault ? changeNotOpen(request.id, request.title, fault) : true
  },

  grant(scene, request, deciderId) {
    const { world, cal, policy } = scene
    const { path, value, title, before, after } = data.parse(request.data)
    const from = fromOf(scene, request)
    const rules = settingsOf(policy).find((setting) => setting.path === path)?.rules ?? []
    const text = changeAgreed(
      { title, before, after, from: dateOf(from) },
      nameOf(world, request.by),
      nameOf(world, deciderId),
      rules,
    )
    const setting = {
      path,
      value,
      from: cal.momentOn(from, '00:00'),
      by: request.by,
      agreedBy: deciderId,
      request: request.id,
    }
    return {
      facts: [{ kind: 'settingChanged', setting }],
      say: groupsConcerned(scene, path).map((group) => ({ to: { group }, text })),
    }
  },
}

/** Never a day that has begun: what people did in it was done under the rules of its morning. */
function fromOf({ today }: Scene, request: Request): string {
  const { from } = data.parse(request.data)
  const earliest = daysAfter(today, 1)
  return [from, earliest].sort().at(-1)!
}
