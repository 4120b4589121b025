import type { Verdict } from '../ledger/state.ts'
import type { Occasion } from '../occasion.ts'
import { channelGroup } from '../org/channel-group.ts'
import type { Scene } from '../situation.ts'
import { type BoothResult, type BoothSlot, boothOf, boothResults, boothsOn } from './booth.ts'
import { daysTouched } from './slot-occasion.ts'

/** S0-EX-08: the rulebook states no amount, so whoever was late is recorded and his supervisor told (G6). */
export const boothOccasion: Occasion = {
  name: 'booth',
  touchedBy(fact, scene) {
    const days =
      fact.kind === 'boothPhotoSent'
        ? [fact.photo.day]
        : fact.kind === 'boothSignInSaid'
          ? [fact.words.day]
          : fact.kind === 'located' // photos prove presence at a booth, places do not
            ? []
            : daysTouched(fact, scene)
    return days.flatMap((day) => boothsOn(scene, day).map(({ id }) => id))
  },
  judge(id, scene) {
    const booth = boothOf(scene, id)
    if (!booth) return []
    const fen = scene.policyOn(booth.deadline).fenOf(booth.rule)
    return boothResults(scene, booth)
      .filter(({ result }) => result === 'late' || result === 'missing')
      .map((found) => verdictOf(scene, booth, found, fen))
  },
  span(id, scene) {
    const booth = boothOf(scene, id)
    return booth && { from: booth.opensAt, until: booth.deadline, where: { channel: booth.channel } }
  },
  groupOf: (id, scene) => channelGroup(scene, id.split('/')[1] ?? '')?.id,
}

function verdictOf({ cal }: Scene, booth: BoothSlot, found: BoothResult, fen: number | null): Verdict {
  const end = cal.clockOf(booth.deadline)
  return {
    key: `${booth.rule}/${found.person.id}/${booth.id}`,
    rule: booth.rule,
    subject: { person: found.person.id },
    kind: fen === null ? 'notice' : 'fine',
    amountFen: fen === null ? 0 : 0 - fen,
    occasion: booth.id,
    day: booth.day,
    because:
      found.at === null
        ? `展位签到到${end}没有完成(${lacking(found)})`
        : `展位签到在${cal.clockOf(found.at)}完成,超过${end}`,
    evidence: found.evidence,
  }
}

/** What is still to come: `缺全身照`, `缺物料照`, `缺全身照和物料照`. */
export const lacking = ({ whole, material }: Pick<BoothResult, 'whole' | 'material'>): string =>
  `缺${[whole ? '' : '全身照', material ? '' : '物料照'].filter(Boolean).join('和')}`
