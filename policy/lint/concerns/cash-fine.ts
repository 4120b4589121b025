import type { Concern } from '../finding.ts'

const number = '(?:\\d+(?:\\.\\d+)?|[一二三四五六七八九十百千两壹贰叁肆伍陆柒捌玖拾佰仟]+)'
const amount = `${number}(?:元?(?:以上|[-至到~])${number})?(?:元|块|人民币)`

/** Money that is no fine: of customers, or given and not taken. */
const otherMoney =
  /客户(?:的|应|需|逾期|违约|支付|定金)|房款|定金|购房|首付|租客|房东|租金|奖励|奖金池|补贴|津贴|报销|补助|价值|赠送|礼|供应商|房价|均价|卡券|代金|佣金标准/

/** Money taken from somebody for falling short. */
export const cashFine: Concern = {
  id: 'cashFine',
  title: '现金罚款',
  severity: '高',
  risk: '用人单位没有罚款的权力。劳动法规定工资按月支付给本人,不得克扣;罚款常被认定为克扣工资,要退还并可能补偿。',
  signs: [
    {
      words: /罚款|罚金|违[纪规]金|违约罚|罚钱|经济处罚/,
      unless: /(?:违章|交通|交警|行政|税务|城管|开发商|物业)[^,]{0,4}罚|客户(?:的|逾期|违约)[^,]*罚/,
    },
    {
      words: new RegExp(
        `(?:罚|处以?|扣除?|考核(?:金额)?|[上补]?缴纳?(?:违规金)?|上?交)(?:现金|人民币|款)?${amount}`,
      ),
      when: 'blamed',
      unless: otherMoney,
    },
    { words: /罚[^,\d]{0,4}\d+(?![\d.]*[组个圈米分张遍次%])/, when: 'blamed' },
    { words: new RegExp(`${amount}[^,]{0,6}(?:处罚|罚)`), unless: /奖励[^,]*$/ },
    {
      words: new RegExp(`(?:[罚扣]|贡献|注资|转账|上贡|充公)(?:现金)?${amount}`),
      unless: otherMoney,
    },
    { words: new RegExp(amount), when: 'blamed', unlessSentence: otherMoney },
    {
      words: /(?:[两双三四五六七八九十]|\d+)倍[^,]{0,3}(?:赔偿|赔付)/,
      when: 'blamed',
      unlessSentence: otherMoney,
    },
  ],
  rewrite: (condition) =>
    `${condition},由主管当天提醒并记录原因;一个月内满三次的,由经理面谈并安排一次培训,不扣钱。`,
}
