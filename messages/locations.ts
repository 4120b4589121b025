import { namesBy } from './names.ts'

/** What became of one location, and how many there are today. */
export const located = (name: string, clock: string, counted: number, perDay: number) =>
  `📍 ${name} ${clock} 定位已记,今日有效${counted}/${perDay}。`

export const locatedTooSoon = (
  name: string,
  clock: string,
  spacing: number,
  counted: number,
  perDay: number,
) => `📍 ${name} ${clock} 定位已收到,但距上一次不足${spacing}分钟,不另计,今日有效${counted}/${perDay}。`

export const locatedElsewhere = (name: string, clock: string, place: string, distance: string) =>
  `📍 ${name} ${clock} 的位置距指定的${place}${distance},与指定区域不符。换了地方请先发"报备片区 片区 起止时间",由主管同意。`

export const locatedEarly = (name: string, from: string) =>
  `📍 ${name},定位从${from}起才计数,这一次没有算,请到时再发。`

export const locatedAfter = (name: string, clock: string, until: string) =>
  `📍 ${name} ${clock} 的定位晚于${until}晚检,记为「补打」,不抵当天的次数。有特殊情况请发"补打卡 原因"。`

export const locatedOnLeave = (name: string) => `📍 ${name},您现在有批准的假,定位已收到,不作要求。`

export const sendLocation = () => '请直接发送位置(聊天里的「位置」),可以附上文字"定位"。'

export const noLocationDuty = () => '您的渠道没有定位打卡的要求,不用发。'

export const locationReminder = (
  channel: string,
  short: { name: string; counted: number }[],
  perDay: number,
  until: string,
) =>
  `【定位提醒】${channel}还差次数的,${namesBy(
    short.map(({ name, counted }) => ({ name, said: `${counted}/${perDay}` })),
    20,
  )}。请在${until}前发送位置。`

export const meetingNear = (at: string, supervisors: string[]) =>
  `【晚会提醒】${at}定位晚检,请各组主管发"晚会抽查"核对本组名单${supervisors.length > 0 ? `:${supervisors.join('、')}` : ''}。`

export type InspectionSheet = {
  title: string
  required: number
  ok: number
  missing: string[]
  wrong: { name: string; where: string }[]
  tooFew: { name: string; counted: number }[]
  perDay: number
  excused: string[]
}

/** `【定位晚检】应查18人 合格15` and who did not pass, by kind. */
export function inspectionSheet(sheet: InspectionSheet): string {
  const { title, required, ok, missing, wrong, tooFew, perDay, excused } = sheet
  const kinds = [
    ...(missing.length > 0 ? [`未使用:${missing.join('、')}`] : []),
    ...(wrong.length > 0
      ? [`区域不符:${wrong.map(({ name, where }) => `${name}(${where})`).join('、')}`]
      : []),
    ...(tooFew.length > 0
      ? [`次数不足:${tooFew.map(({ name, counted }) => `${name}(${counted}/${perDay})`).join('、')}`]
      : []),
    ...(excused.length > 0 ? [`免:${excused.join('、')}`] : []),
  ]
  return [`【${title}】应查${required}人 合格${ok}`, ...(kinds.length > 0 ? [kinds.join(';')] : [])].join(
    '\n',
  )
}

export const askToConfirm = (amount: string | null) =>
  amount ? `拟罚各${amount},请主管发"确认罚款"或"确认 编号"。` : '请主管发"确认罚款"或"确认 编号"。'

export const onlyWarned = () => '次数不足的按本规则只提醒,不罚款。'

export const inspectionSoFar = (until: string) => `${until}晚检后定结果,现在看到的是到目前为止的情况。`

export const nobodyToInspect = () => '您名下今天没有要核对定位的人。'

export const notInspected = (until: string, names: string[]) =>
  `【晚会抽查】到${until}还没有发"晚会抽查"的主管:${names.join('、')}。请今天补上。`

export const makeUpTitle = '补打卡'
export const makeUpLines = (date: string, counted: number, perDay: number, reason: string) => [
  `${date} 有效定位${counted}/${perDay}`,
  `原因:${reason}`,
]
export const makeUpNeedsReason = () => '请写上原因,例如"补打卡 手机没电"。'
export const makeUpNotNeeded = (counted: number) => `您今天的定位已够(有效${counted}次),不用补打卡。`

export const areaTitle = '报备片区'
export const areaLines = (area: string, period: string, late: boolean, known: boolean) => [
  `${area} ${period}`,
  ...(late ? ['报备晚于开始时间,同意后从报备的时间起算,之前的位置不补。'] : []),
  ...(known ? [] : ['地图上没有这个片区,同意后这段时间不核对位置。']),
]
export const areaNeeds = () => '请写明片区和起止时间,例如"报备片区 渭阳西路 14:00-16:00"。'
export const areaOver = () => '报备的时间已经过去,没有记录;要在去之前报备。'
