import type { Concern } from '../finding.ts'

const pay = '(?:底薪|基本工资|工资|薪资|薪水|提成|佣金|奖金|结佣|年终奖|业绩)'
const lawful = /请假|事假|病假|缺勤当|社保|个税|个人所得税|公积金|足额|照常|未?回款/
const others = /客户|租客|房东|购房|买受人/

/** Earned pay that is kept back, and deposits. */
export const withheldWages: Concern = {
  id: 'withheldWages',
  title: '扣押工资',
  severity: '高',
  risk: '劳动合同法要求及时足额支付报酬,不得要求担保、收取财物或扣押证件。已经挣到的工资和提成,不能因为任务没完成或离职就不发。',
  signs: [
    {
      words:
        /(?:工装|工服|服装|入职|岗位|上岗|风险|履约|员工|稳定)(?:押金|保证金?|抵押金|风险金|押款)|(?:押金|保证金|风险金)[^,]{0,10}(?:工资|入职|离职)/,
      unless: others,
    },
    {
      words: /(?:收取?|缴纳?|交)[^,]{0,6}(?:押金|保证金|风险金)/,
      when: /入职|上岗|员工|工资|离职|工装|新人/,
      unless: others,
    },
    {
      words: new RegExp(
        `(?:扣发|扣除|扣罚|克扣|扣减|扣掉|停发|缓发|拖欠|压|押|扣|留存|抵扣|取消)[^,]{0,8}${pay}|${pay}[^,]{0,6}(?:里|中)[^,]{0,2}抵?扣`,
      ),
      unlessSentence: lawful,
    },
    {
      words: new RegExp(
        `${pay}[^,]{0,6}(?:不发|不予|不再发|不结|作废|清零|归(?:公司|团队|部门|他人|主管)|暂缓|缓发|延期|延后|冻结|扣除|扣发|扣留|减半|打折|只[给拿发]|作为押金|抵押)`,
      ),
      unlessSentence: lawful,
    },
    {
      words: new RegExp(`(?:不(?:再)?(?:发|支付|结算?|得提取|予发放|计发|享受)|无权领取)[^,]{0,6}${pay}`),
      unlessSentence: lawful,
    },
    { words: /不结(?:账|款|算)/, when: /离职|手续|交接|旷工/, unless: others },
    { words: /只发(?:放)?(?:\d+%|生活费|最低|一半|[^,]{0,6}(?:底薪|工资))/, when: 'blamed' },
    {
      words: /(?:身份证|毕业证|学位证|驾驶证|证件)(?:原件)?[^,]{0,12}(?:保管|扣押|暂扣|上交|收存|押在|留存)/,
      unless: /客户|租客|复印/,
    },
  ],
  rewrite: (condition) =>
    `${condition},工资和已经成交的提成照常足额发放;由主管制定补进度的计划,下月的奖励与完成情况挂钩。`,
}
