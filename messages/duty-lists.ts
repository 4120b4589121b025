import type { PlaceDoubt, Row, RowFault } from '../policy/duty/rows.ts'

/** Who is where, team by team: `商超外展一组:张三、李四@世纪金花;赵六`. */
export function listedBy(
  rows: readonly Pick<Row, 'name' | 'unit' | 'placeName'>[],
  placeOf: PlaceOf,
): string[] {
  const units = new Map<string, Map<string, string[]>>()
  for (const row of rows) {
    const unit = `${row.unit.channel}${row.unit.team ?? ''}`
    const places = units.get(unit) ?? new Map<string, string[]>()
    const place = placeOf(row)
    places.set(place, [...(places.get(place) ?? []), row.name])
    units.set(unit, places)
  }
  return [...units].map(([unit, places]) => {
    const groups = [...places].map(([place, names]) => `${names.join('、')}${place ? `@${place}` : ''}`)
    return `${unit}:${groups.join(';')}`
  })
}

type PlaceOf = (row: Pick<Row, 'name' | 'unit' | 'placeName'>) => string

export type ListNotes = {
  /** Set for today's list: the time from which it holds. */
  from?: string
  /** Those of the same teams who are not on it. */
  left: string[]
  onLeave: string[]
  doubts: PlaceDoubt[]
}

/** A duty list was taken. */
export const listTaken = (date: string, lines: string[], count: number, notes: ListNotes) =>
  [`✅ 【排班 ${date}】共${count}人。`, ...lines, ...noteLines(notes)].join('\n')

export function noteLines({ from, left, onLeave, doubts }: ListNotes): string[] {
  return [
    from && `从${from}起生效;此前的签到、抽查和罚款都不变,要改请发"免除 编号 原因"。`,
    left.length > 0 && `同组没写到的不在岗:${left.join('、')}。`,
    onLeave.length > 0 && `当天已请假:${onLeave.join('、')}。`,
    ...doubtLines(doubts),
  ].filter((line): line is string => Boolean(line))
}

/** Places that are not on the map: kept by name, and what may have been meant. */
export function doubtLines(doubts: readonly PlaceDoubt[]): string[] {
  if (doubts.length === 0) return []
  const meant = doubts.flatMap(({ said, near }) =>
    near.length > 0
      ? [`「${said}」想写的是${near.map((name) => `「${name}」`).join('或')}吗?是的话请改好再发一次。`]
      : [],
  )
  return [`没有坐标,不查距离:${doubts.map(({ said }) => said).join('、')}。`, ...meant]
}

/** Some lines cannot be taken, so none is: why, and which are fine. */
export function listRefused(
  word: string,
  faults: readonly RowFault[],
  good: readonly { name: string }[],
): string {
  const fine = good.length > 0 ? `其余没有问题:${good.map(({ name }) => name).join('、')}。` : ''
  return `${faults.map(faultText).join('')}${fine}请改好后整条再发"${word} …",现在什么都没有记。`
}

function faultText(fault: RowFault): string {
  switch (fault.kind) {
    case 'unknown':
      return `没有叫「${fault.said}」的人${fault.near ? `,想写的是「${fault.near}」吗?` : '或地点。'}`
    case 'elsewhere':
      return fault.channel
        ? `${fault.name}在${fault.channel},不在${fault.said};请写在${fault.channel}下面。`
        : `${fault.name}还没有渠道,请经理先定岗位。`
    case 'notYours':
      return `${fault.name}不在您的组里,请${fault.leader ?? '他的主管'}来排。`
    case 'several':
      return `叫「${fault.name}」的不止一位,分不清是谁;请写明渠道,或请经理在名册里把名字写得有区别。`
    default:
      return fault satisfies never
  }
}

export const listHow = () =>
  '请写上日子和人,例如"排班 明天 商超:张三 李四@世纪金花";几个展点用分号隔开。只看名单发"排班 明天"。'

export const listOver = (date: string) => `${date}已经过去,名单不能再改,什么都没有记。今天的发"排班 今天 …"。`

/** 排班 with only a day: who is on duty, and where that comes from. */
export const listShown = (date: string, parts: { channel: string; how: string; lines: string[] }[]) =>
  [`【排班 ${date}】`, ...parts.flatMap(({ channel, how, lines }) => [`${channel}(${how})`, ...lines])].join(
    '\n',
  )

export const sourceName = { roster: '按排班', plan: '按周计划', none: '没有排班,全体员工在岗' } as const

/** 20:30 (S0-EX-19): to a supervisor who has no list for tomorrow, and what holds without one. */
export const listReminder = (name: string, date: string, what: string, example: string) =>
  `【明日排班】${name},您还没有排${date}的班。${what}请在今晚发"${example}"。`

export const withoutList = (how: 'plan' | 'none', names: string[]) =>
  how === 'plan' ? `不排的话按周计划:${names.join('、')}。` : `不排的话全体员工在岗:${names.join('、')}。`
