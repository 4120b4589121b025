import { clocksIn, outsideShift } from '../clocks.ts'
import type { Concern } from '../finding.ts'

const duty =
  /必须|(?<![相对供反响适])应|须|(?<![主重次需])要|前(?:提交|完成|在|发|上传|上报)|打卡|签到|汇报|上?报|回复|未?回|抽查|提交|到岗|(?:开|早|晚|例|线上)会|会议|复盘|点名|接龙|集合|出发|照片|接听|照常|值守|值班|待命|通宵|完成|参加|通电话|在群里?发/
/** Said of free time: it is left alone, or counted and paid as work; or the shift is another. */
const free =
  /自愿|加班费|调休(?!当天)|计加班|支付加班|算加班|按加班|补休|不需要|不安排|不用|无需|不必|免除|即可离岗|[早中晚]班|排班|三倍|营业时间|联系时间/

/** A duty in somebody's own time. */
export const offShift: Concern = {
  id: 'offShift',
  title: '班外义务',
  severity: '中',
  risk: '劳动法限制工作时间并保障休息日。下班后、休息日、夜里的打卡、抽查和必回消息可能被认定为加班,要付加班费;请假期间更不该有任务。',
  signs: [
    { words: /下班(?:之?后|途中|回家后)|班后|回家后|睡觉?前|起床后/, when: duty, unlessSentence: free },
    {
      words:
        /休息日|轮休|公休日|周末(?:照常|也|仍|必须|须|要)|(?:周[六日天]|周末)休息|节假日|(?:春节|国庆|元旦|中秋|五一|端午|清明)[^,]{0,4}|假期(?:里|间|中)|(?:请|休|年)假(?:期间|人员|的?人|中)|调休当天/,
      when: duty,
      unlessSentence: free,
      unless: /资源|促销|客流|奖|活动|到访/,
    },
    {
      words:
        /24小时(?:待命|开机|在线|响应|值守|值班)|二十四小时(?:待命|开机|在线)|随时待命|全天候待命|手机不得关机|[不得准许]{2}关机|秒回|不管几点|无论几点|任何时[间候]都/,
    },
    { words: /不[计算]加班|没有加班费|(?:周[六日天]|周末)全员/ },
    {
      words: clocksOutside,
      when: duty,
      unlessSentence: free,
      unless: /机器人|客户(?:的)?来电|开放日|保安|客户打|保护期|24点止/,
    },
    { words: /深夜|半夜|通宵|凌晨|夜里/, when: duty, unlessSentence: free },
  ],
  rewrite: () =>
    '所有签到、抽查和日报都在 08:30 至 18:30 的班内完成;下班后、休息日和请假期间不派任务,确有需要的按加班安排并付加班费或调休。',
}

function clocksOutside(phrase: string) {
  return clocksIn(phrase).filter(({ minutes }) => outsideShift(minutes))
}
