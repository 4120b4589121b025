/** `【9:30密语】…`: the phrase of a slot, as it opens. */
export const phrasePublished = (slot: string, phrase: string, until: string) =>
  `【${slot}密语】今日密语:${phrase}。请在${until}前在本群发送"签到 ${phrase}"并附位置。`

export const phraseNear = (slot: string, until: string, place: string) =>
  `【签到提醒】${slot}密语签到快到了,请提前到${place}集合,${until}前发送"签到 密语"并附位置。`

/** Told to supervisors in the morning. */
export const phrasesOfDay = (
  channel: string,
  phrases: { slot: string; phrase: string }[],
  { required, away }: { required: number; away: string[] },
) =>
  [
    `【今日密语】${channel}(到点公布,请勿提前外传)`,
    ...phrases.map(({ slot, phrase }) => `${slot} ${phrase}`),
    `今天应到${required}人${away.length > 0 ? `;请假或外出:${away.join('、')}` : ''}。`,
  ].join('\n')

export type SlotSummary = {
  channel: string
  slot: string
  required: number
  onTime: number
  late: { name: string; clock: string }[]
  missing: string[]
  wrongPhrase: string[]
  wrongPlace: string[]
  excused: string[]
  /** What the bot missed: from, until, and the new end. */
  outage: string | null
}

/** `【大客户·9:30签到】应到16 准时14 迟到1 未到1` and the names. */
export function slotClosed(summary: SlotSummary): string {
  const { channel, slot, required, onTime, late, missing, wrongPhrase, wrongPlace, excused, outage } = summary
  const counts = [
    `应到${required}`,
    `准时${onTime}`,
    `迟到${late.length}`,
    `未到${missing.length + wrongPhrase.length}`,
    ...(wrongPlace.length > 0 ? [`地点不符${wrongPlace.length}`] : []),
  ]
  return [
    `【${channel}·${slot}签到】${counts.join(' ')}`,
    ...named(
      '迟到',
      late.map(({ name, clock }) => `${name} ${clock}`),
    ),
    ...named('未到', missing),
    ...named('密语不对', wrongPhrase),
    ...named('地点不符(待主管复核)', wrongPlace),
    ...named('免', excused),
    ...(outage ? [outage] : []),
  ].join('\n')
}

const named = (what: string, names: string[]) => (names.length > 0 ? [`${what}:${names.join('、')}`] : [])

export const windowMoved = (from: string, until: string, end: string) =>
  `查岗在${from}至${until}离线,这段时间不算,截止顺延到${end}。`

export const signedIn = (
  name: string,
  clock: string,
  slot: string,
  place: { near: string | null; located: boolean },
) =>
  `✅ ${name} ${clock} ${slot}签到成功${place.located ? (place.near ? `,位置在${place.near}范围内` : ',位置已记') : ',未附位置'}。`

export const signedInBefore = (name: string, slot: string, clock: string) =>
  `${name} ${slot}已在${clock}签到,不用再发。`

export const signedInOnLeave = (name: string, clock: string, slot: string) =>
  `${name} ${clock} ${slot}签到已记;您今天有批准的假,本次不要求。`

export const signedInLate = (name: string, clock: string, slot: string, end: string) =>
  `${name} ${clock} ${slot}签到,超过${end},已记迟到。`

/** Late, with its fine: amount, rule, clause and how to appeal. */
export const lateWithFine = ({
  name,
  clock,
  end,
  amount,
  rule,
  id,
}: Record<'name' | 'clock' | 'end' | 'amount' | 'rule' | 'id', string>) =>
  `❗${name} ${clock} 签到,超过${end},${amount}(${rule})。48小时内可发"申诉 ${id} 理由"。`

export const wrongPhrase = (name: string, said: string, slot: string, end: string, late: boolean) =>
  `${name},「${said}」不是${slot}的密语,还没有签到。${
    late ? '密语以群里公布的为准,请照着再发一次。' : `请核对群里公布的密语,${end}前再发一次"签到 密语"。`
  }`

export const wrongPlace = (
  name: string,
  slot: string,
  end: string,
  far: { place: string; distance: string } | null,
) =>
  `${name},密语正确,但${far ? `位置距${far.place}${far.distance}` : '没有附位置'},先记「地点不符」,由主管复核。` +
  `到了指定地点,请在${end}前再发一次"签到 密语"并附位置(${slot}签到)。`

export const saySomePhrase = (slot: string | null, end: string | null) =>
  `请把群里公布的密语写在后面,写成"签到 密语"。${slot && end ? `现在是${slot}签到,${end}前有效。` : ''}`

export const notOpenYet = (slot: string, from: string) => `${slot}签到${from}开始,现在还不用签,到时再发即可。`

export const noSlotForYou = (booth: boolean) =>
  booth
    ? '展位用照片签到:请发一张全身照和一张物料照,文字写"展位签到"。'
    : '您今天没有密语签到;上下班请发"上班签到"或"下班签到"。'

export const forwardedIsNoEvidence = () => '转发的消息不能作签到凭据,请您自己发一条。'

export const shiftSigned = (name: string, which: 'in' | 'out', clock: string) =>
  `✅ ${name} ${clock} ${which === 'in' ? '上班' : '下班'}签到已记。`

export const shiftSignedBefore = (name: string, which: 'in' | 'out', clock: string) =>
  `${name}的${which === 'in' ? '上班' : '下班'}签到${clock}已记,不用再发。`

/** By S0-KA-17 the day's first and last phrase sign-ins are those of the shift. */
export const shiftByPhrase = (
  name: string,
  which: 'in' | 'out',
  clock: string,
  slot: string,
  signedAt: string | null,
) => {
  const word = which === 'in' ? '上班' : '下班'
  return signedAt
    ? `✅ ${name} ${clock} ${word}签到已记;${slot}密语签到(${signedAt})已经算作${word}签到。`
    : `✅ ${name} ${clock} ${word}签到已记。请注意:${slot}的密语签到仍要单独发。`
}

/** 密语, for supervisors. */
export const phrasesNow = (rows: { channel: string; slot: string; phrase: string; state: string }[]) =>
  rows.length === 0
    ? '今天没有密语签到。'
    : [
        '【今日密语】',
        ...rows.map(({ channel, slot, phrase, state }) => `${channel} ${slot} ${phrase}(${state})`),
        '要在群里重发当前的密语,发"密语 重发"。',
      ].join('\n')

export const phrasesPrivately = () => '今日密语已私信发给您,没有到点的密语不在群里公布。'

export const noPhraseOpen = (next: string | null) =>
  `现在没有正在进行的密语签到,没有重发。${next ? `下一次是${next}。` : '今天的都已结束。'}`

export const placeReviewKey = (id: string) => `place-review/${id}`
export const placeReviewTitle = (id: string) => `地点待复核 ${id}`

/** For the leader of somebody whose place did not match: the fine waits for his word. */
export const reviewPlace = (id: string, name: string, because: string, amount: string) =>
  `【待复核】${name}:${because}。${id} ${amount}。属实请发"确认 ${id}";地点没有问题请发"免除 ${id} 原因"。`
