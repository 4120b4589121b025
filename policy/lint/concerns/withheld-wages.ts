import type { Concern } from '../finding.ts'

const pay = '(?:底薪|基本工资|工资|薪资|薪水|提成|佣金|奖金|业绩提成|结佣|年终奖)'
const lawful = /请假|事假|病假|缺勤当|社保|个税|个人所得税|公积金|足额|照常/

/** Earned pay that is kept back, and deposits. */
export const withheldWages: Concern = {
  id: 'withheldWages',
  title: '扣押工资',
  severity: '高',
  risk: '劳动合同法要求及时足额支付报酬,不得要求担保、收取财物或扣押证件。已经挣到的工资和提成,不能因为任务没完成或离职就不发。',
  signs: [
    {
      words:
        /(?:工装|服装|入职|岗位|上岗|风险|履约|员工|稳定)(?:押金|保证金|抵押金|风险金|押款)|(?:押金|保证金|风险金)[^,]{0,10}(?:工资|入职|离职)|履约保证/,
      unless: /客户|租客|房东|购房/,
    },
    {
      words: /(?:收取?|缴纳?|交)[^,]{0,6}(?:押金|保证金|风险金)/,
      when: /入职|上岗|员工|工资|离职|工装|新人/,
      unless: /客户|租客|房东|购房/,
    },
    {
      words: new RegExp(
        `(?:扣发|扣除|扣罚|克扣|扣减|扣掉|停发|缓发|拖欠|压|扣)[^,]{0,8}${pay}|扣\\d+%?${pay}`,
      ),
      unlessSentence: lawful,
    },
    {
      words: new RegExp(
        `${pay}[^,]{0,4}(?:不发|不予发放|不予?结算?|不结|作废|清零|归公司|暂缓|缓发|延期|延后|冻结|扣除|全部扣|扣发|扣留|减半|打折)|${pay}中(?:直接)?扣`,
      ),
      unlessSentence: lawful,
    },
    {
      words: new RegExp(`不(?:发|支付|结算?|得提取|予发放|计发|享受)(?:[^,]{0,6})(?:${pay}|业绩)`),
      unlessSentence: lawful,
    },
    {
      words: /(?:身份证|毕业证|学位证|驾驶证|原件)[^,]{0,12}(?:保管|扣押|暂扣|上交|收存)/,
      unless: /客户|租客|复印/,
    },
  ],
  rewrite: (condition) =>
    `${condition},工资和已经成交的提成照常足额发放;由主管制定补进度的计划,下月的奖励与完成情况挂钩。`,
}
