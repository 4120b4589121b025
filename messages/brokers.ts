/** A broker has left the project's group. `week` is null when his number did not count in the current week. */
export const brokersLeft = (
  left: { broker: string; keeper: string }[],
  unknown: string[],
  refused: { broker: string; keeper: string }[],
) =>
  [
    ...left.map(
      ({ broker, keeper }) => `已记:${broker}退群(${keeper}登记)。周日24点前退群的不计入当周入群数。`,
    ),
    ...refused.map(
      ({ broker, keeper }) =>
        `${broker}由${keeper}登记,请${keeper}本人或其主管发"退群 ${broker}",这里没有记。`,
    ),
    unknown.length > 0 && `${unknown.join('、')}不在已登记的群内经纪人里,没有记。`,
  ]
    .filter(Boolean)
    .join('\n')

export const leftHow = () => '请写上退群的经纪人,例如"退群 王经纪"。'

/** S0-SH-21: a visit or a call to a broker of his own. */
export const brokersContacted = (contacted: string[], when: string, unknown: string[], near: string[]) =>
  [
    contacted.length > 0 && `✅ 已记:${when}联系${contacted.join('、')}。`,
    unknown.length > 0 &&
      `${unknown.join('、')}不在您的经纪人名单里,没有记。${near.length > 0 ? `相近的有:${near.join('、')}。` : ''}先发"入群 ${unknown[0]}"可以登记。`,
  ]
    .filter(Boolean)
    .join('\n')

export const contactHow = () => '请写上拜访的经纪人,例如"拜访 王经纪"。'

export type BrokerRow = { name: string; phone: string | null; last: string; days: number; left: boolean }

const shown = ({ name, phone }: BrokerRow) => `${name}${phone ? `(${phone})` : ''}`

/** 我的经纪人: those longest without contact first. */
export function myBrokers(rows: BrokerRow[], most: number, dueDays: number): string {
  if (rows.length === 0) return '您还没有登记经纪人。发"入群 王经纪"可以登记。'
  const due = rows.filter(({ days, left }) => !left && days >= dueDays).length
  const lines = rows
    .slice(0, most)
    .map(
      (row) =>
        `${shown(row)} 上次联系${row.last}(${row.days === 0 ? '今天' : `${row.days}天前`})${row.left ? ',已退群' : ''}`,
    )
  return [
    `【我的经纪人】${rows.length}位${due > 0 ? `,${due}位满${dueDays}天没有联系` : ''}`,
    ...lines,
    ...(rows.length > most ? [`另有${rows.length - most}位近期联系过的没有列出。`] : []),
  ].join('\n')
}

/** 09:00, to him alone (S0-SH-21). */
export function brokersWaiting(rows: BrokerRow[], most: number, dueDays: number): string {
  const names = rows.slice(0, most).map((row) => `${shown(row)}${row.days}天`)
  const more = rows.length > most ? `等${rows.length}位` : ''
  return `【经纪人维护】满${dueDays}天没有联系的:${names.join('、')}${more}。联系后发"拜访 ${rows[0]!.name}"记一笔;全部名单发"我的经纪人"。`
}
