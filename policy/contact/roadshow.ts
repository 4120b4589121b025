import type { Day } from '../calendar.ts'
import type { Verdict } from '../ledger/state.ts'
import type { Scene } from '../situation.ts'
import { yuan } from '../text.ts'
import { worth } from './amount.ts'
import { daysText, longestRun } from './days.ts'
import { roadshowsOf } from './events.ts'
import type { ContactEvent } from './state.ts'
import { base, policyOfDay, registrars } from './trip.ts'

const ROADSHOW = 'S0-KA-07'

/** S0-KA-07: each roadshow with so many consecutive days earns once, however long it is. */
export function roadshowVerdicts(scene: Scene, events: ContactEvent[], occasion: string): Verdict[] {
  return roadshowsOf(sofar(events, scene.today)).flatMap((show): Verdict[] => {
    const run = longestRun(show.flatMap(({ days }) => days))
    const last = run.at(-1)!
    const policy = policyOfDay(scene, last)
    const { roadshowDays, gift } = policy.contacts
    if (run.length < roadshowDays) return []
    const [{ contact, requestId }] = show as [ContactEvent]
    const key = `${ROADSHOW}/${contact}/${occasion}/${requestId}`
    const reward = worth(scene, key, policy.fenOf(ROADSHOW))
    const amount =
      reward.amountFen === null ? '金额待定' : `${yuan(reward.amountFen, policy.unitOf(ROADSHOW))}${gift}`
    return [
      {
        ...base(show, occasion, last),
        ...reward,
        key,
        rule: ROADSHOW,
        because: `${contact}组织企业内部巡展,${daysText(run)}连续${run.length}天(${registrars(scene, show)}登记),奖励形式为${gift}`,
        arithmetic: [`连续${run.length}天,满${roadshowDays}天`, `一次巡展:${amount}`],
      },
    ]
  })
}

/** A roadshow may be confirmed beforehand; only days that have come count. */
const sofar = (events: readonly ContactEvent[], today: Day): ContactEvent[] =>
  events
    .map((event) => ({ ...event, days: event.days.filter((day) => day <= today) }))
    .filter(({ days }) => days.length > 0)
