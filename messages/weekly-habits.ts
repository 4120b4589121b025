import { dateOf } from '../policy/calendar.ts'
import type { Month, MonthResult } from '../policy/habit/month.ts'
import type { Weekly } from '../policy/habit/weekly.ts'
import { maskPhones } from '../policy/text.ts'

/** One person's reminders of a week, as one message (S0-GEN-02, 03, 04, 08, 10, 13, 18). Names beyond `most` are only counted. */
export function weeklyText(
  { clients, talks, inARow, yearly, month }: Weekly,
  day: string,
  most: number,
): string {
  return [
    `【本周提醒 ${dateOf(day)}】`,
    ...clientsPart(clients, most),
    ...talksPart(talks, month, most),
    ...inARowPart(inARow, most),
    ...(yearly
      ? ['年初请订立渠道规划(S0-GEN-13)和年度拓客计划,每一步写明负责人和完成时间(S0-GEN-10)。']
      : []),
    '只发给您,每周最多一条。',
  ].join('\n')
}

function clientsPart(clients: Weekly['clients'], most: number): string[] {
  if (clients.length === 0) return []
  const list = clients
    .slice(0, most)
    .map(
      ({ name, phone, days, important }) =>
        `${name}${phone ? ` ${maskPhones(phone)}` : ''} ${days}天${important ? '(已认筹)' : ''}`,
    )
  const [first] = clients
  return [
    `有${clients.length}位客户久未联系:${list.join('、')}${more(clients.length, most)}。`,
    `联系后请发"跟进 ${first!.name} 内容"(S0-GEN-02、S0-GEN-08${clients.some(({ important }) => important) ? '、S0-GEN-18' : ''})。`,
  ]
}

function talksPart(talks: MonthResult[], month: Month, most: number): string[] {
  if (talks.length === 0) return []
  const list = talks
    .slice(0, most)
    .map(({ person, leads, target }) => `${person.name} 留电${leads}/${target}`)
  return [
    `${monthName(month)}拓客没有达标:${list.join('、')}${more(talks.length, most)}。请本周内单独谈话,了解原因(S0-GEN-03)。`,
    '改进计划建议:和本人定下每天的留电数和地点,每周对一次数,月底一起看结果。不公布,不扣钱。',
  ]
}

function inARowPart(some: Weekly['inARow'], most: number): string[] {
  if (some.length === 0) return []
  const list = some
    .slice(0, most)
    .map(
      ({ person, months }) =>
        `${person.name}(${months.map(({ month, leads, target }) => `${monthName(month)}${leads}/${target}`).join('、')})`,
    )
  return [
    `连续${some[0]!.months.length}个月未达标:${list.join('、')}${more(some.length, most)}。原文是「根据情况调整岗位」,请您判断;机器人不作任何调整(S0-GEN-04)。`,
  ]
}

const more = (count: number, most: number) => (count > most ? `等${count}位` : '')
const monthName = (month: Month) => `${Number(month.slice(5))}月`
