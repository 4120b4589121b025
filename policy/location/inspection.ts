import type { Day } from '../calendar.ts'
import type { Verdict } from '../ledger/state.ts'
import type { Occasion } from '../occasion.ts'
import { channelGroup } from '../org/channel-group.ts'
import { daysTouched } from '../sign-in/slot-occasion.ts'
import type { Scene } from '../situation.ts'
import { yuan } from '../text.ts'
import { type LocationDay, locationDays, locationWindow } from './day.ts'
import { distanceText } from './distance.ts'

/** S0-KA-19, S0-SH-13: the evening's inspection of a channel, at most one verdict a person unless the rulebook says each. */
export const inspection: Occasion = {
  name: 'inspection',
  touchedBy(fact, scene) {
    const days = fact.kind === 'checkInMadeUp' ? [fact.madeUp.day] : daysTouched(fact, scene)
    if (fact.kind === 'phraseSaid') days.push(fact.attempt.slot.split('/')[2]!)
    return days.flatMap((day) => inspectedChannels(scene, day).map((channel) => inspectionId(channel, day)))
  },
  judge(id, scene) {
    const [, channel = '', day = ''] = id.split('/')
    const { until } = locationWindow(scene, day)
    const policy = scene.policyOn(until)
    const rule = policy.locations.channels[channel]
    const fen = rule ? policy.fenOf(rule) : null
    if (!rule || fen === null) return []
    return locationDays(scene, channel, day)
      .filter(({ result }) => result !== 'ok' && result !== 'excused')
      .map((found) => verdictOf(scene, id, day, rule, fen, found))
  },
  groupOf: (id, scene) => channelGroup(scene, id.split('/')[1] ?? '')?.id,
}

export const inspectionId = (channel: string, day: Day): string => `inspection/${channel}/${day}`

/** The channels that have to show where they are. */
export const inspectedChannels = ({ cal, policyOn }: Pick<Scene, 'cal' | 'policyOn'>, day: Day): string[] =>
  Object.keys(policyOn(cal.momentOn(day, '00:00')).locations.channels)

export const inspectionKey = (rule: string, personId: string, id: string): string =>
  `${rule}/${personId}/${id}`

function verdictOf(
  scene: Scene,
  occasion: string,
  day: Day,
  rule: string,
  fen: number,
  found: LocationDay,
): Verdict {
  const policy = scene.policyOn(locationWindow(scene, day).until)
  const { belowMin, perOccurrence } = policy.locations
  const warned = found.result === 'tooFew' && belowMin === 'warn'
  const times = perOccurrence ? Math.max(1, found.wrong.length) : 1
  return {
    key: inspectionKey(rule, found.person.id, occasion),
    rule,
    subject: { person: found.person.id },
    kind: warned ? 'notice' : 'fine',
    amountFen: warned ? 0 : 0 - fen * times,
    occasion,
    day,
    because: because(scene, day, found),
    evidence: (found.wrong.length > 0 ? found.wrong : found.weighed).map(({ checkIn }) => checkIn.messageKey),
    ...(times > 1 && { arithmetic: [`${times}处位置不符 × ${yuan(fen, policy.unitOf(rule))}`] }),
  }
}

function because(scene: Scene, day: Day, { result, counted, wrong }: LocationDay): string {
  const { cal } = scene
  const { from, until } = locationWindow(scene, day)
  const { perDay, spacingMin } = scene.policyOn(until).locations
  if (result === 'none')
    return `${cal.shortClockOf(from)}到${cal.shortClockOf(until)}没有发过定位,要求${perDay}次`
  if (result === 'tooFew') return `当天有效定位${counted}次,要求${perDay}次(两次间隔不少于${spacingMin}分钟)`
  return wrong
    .map(({ checkIn, away }) => {
      const label = checkIn.label ? `「${checkIn.label}」` : ''
      const far = away ? `距指定的${away.place.name}${distanceText(away.metres)}` : ''
      return `${cal.clockOf(checkIn.at)}显示的位置${label}${far}`
    })
    .join(';')
}
