import type { Concern } from '../finding.ts'

const paidByOthers =
  /(?:公司|部门经费|总监|经理)(?:出钱|出资|承担|发|买单|请|赠)|奖励|表彰|祝贺|与考核无关|不强制/

/** A fine that goes by a friendlier name. */
export const disguisedFine: Concern = {
  id: 'disguisedFine',
  title: '变相罚款',
  severity: '高',
  risk: '名为乐捐、红包、请客,实为没做到就要出钱,和罚款没有区别;不是真正自愿,一样会被认定为克扣工资或变相处罚。',
  signs: [
    { words: /乐捐|乐损/, unlessSentence: /(?:自愿|公益)[^。]*(?:无关|不强制)/ },
    { words: /扣(?:除|发|减)?(?:当月)?绩效(?:现金|工资|奖金)?(?![分点])/, unless: /绩效分/ },
    {
      words:
        /爱心(?:基金|捐款?|款|箱)|(?:成长|活动|团建|部门|快乐|进步)(?:基金|激励金|经费|费)|捐款|自愿捐|进步金|激励金上缴/,
      when: 'blamed',
      unlessSentence: paidByOthers,
    },
    { words: /(?:口令)?红包/, when: 'blamed', unlessSentence: paidByOthers },
    {
      words:
        /请(?:全组|大家|同事|全员|[^,]{0,6}组)?(?:客|喝|吃|唱)[^,]{0,4}|请[^,]{0,6}(?:奶茶|下午茶|宵夜|水果|吃饭)|买(?:一周)?(?:早餐|早点|奶茶|水果|零食|下午茶)|给[^,]{1,10}(?:买|带)(?:早餐|早点|奶茶|水果)/,
      when: 'blamed',
      unlessSentence: paidByOthers,
    },
    {
      words: /赞助|聚餐费用?|(?:自掏腰包|费用AA)|买单|承担(?:聚餐|团建|餐费)/,
      when: 'blamed',
      unlessSentence: paidByOthers,
    },
  ],
  rewrite: (condition) =>
    `${condition},本人写下原因和下一步做法交主管;团建和下午茶由公司出钱,奖给做得好的小组。`,
}
