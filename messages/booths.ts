import { namesBy } from './names.ts'

export const boothReminder = (until: string) =>
  `【展位签到提醒】请在${until}前发全身照和展位物料照各一张,文字写"展位签到"。`

export const boothSignedIn = (name: string, clock: string, shared: boolean) =>
  `✅ ${name} ${clock} 展位签到完成${shared ? '(物料照用同展位同事的)' : ''}。`

export const boothHalf = (name: string, lacking: string, until: string | null) =>
  `${name}的展位签到还${lacking},${until ? `请在${until}前补上` : '请补上'},文字写"展位签到"。`

export const boothLate = (name: string, clock: string, until: string) =>
  `${name} ${clock} 展位签到完成,超过${until},已记录;本条没有规定罚款,主管会看到。`

export const photoUnusable = (name: string, why: 'half' | 'dark' | 'blurry') =>
  `${name},${
    { half: '照片里没有拍到全身', dark: '照片太暗', blurry: '照片不清楚' }[why]
  },还没有算,请重拍一张再发"展位签到"。`

export const photoUsedBefore = (name: string) =>
  `${name},这张照片以前用过,不能作今天的凭据,请现场重拍一张再发"展位签到"。`

export const boothNeedsPhotos = (until: string) =>
  `请在${until}前发全身照和物料照各一张,文字写"展位签到"(可以分两条发)。`

export const noBoothForYou = () => '您今天没有安排展位签到,没有记录。'

export const boothNotOpen = (from: string) => `展位签到${from}开始,这张照片没有算,到时请再发一次。`

/** At the close: who was there, who was late, and that nothing is fined for it. */
export const boothClosed = ({
  channel,
  required,
  onTime,
  missing,
  excused,
  outage,
}: {
  channel: string
  required: number
  onTime: number
  missing: { name: string; lacking: string }[]
  excused: string[]
  outage: string | null
}) =>
  [
    `【${channel}·展位签到】应到${required} 已签${onTime} 未完成${missing.length}`,
    ...(missing.length > 0
      ? [`未完成:${namesBy(missing.map(({ name, lacking }) => ({ name, said: lacking })))}`]
      : []),
    ...(excused.length > 0 ? [`免:${excused.join('、')}`] : []),
    ...(outage ? [outage] : []),
    ...(missing.length > 0 ? ['本条没有规定罚款,只作记录并告知主管;到岗后仍请补发照片。'] : []),
  ].join('\n')

export const boothForLeader = (channel: string, names: string[], until: string) =>
  `【展位签到】您组里到${until}没有完成${channel}展位签到的:${names.join('、')}。已记录,没有罚款,请跟进。`
