import type { Concern } from '../finding.ts'

const paidByOthers =
  /(?:公司|部门经费|总监|经理)(?:出钱|出资|承担|发|买单|请|赠|提供)|奖励|表彰|祝贺|与考核无关|不强制|客户(?:可|到访|生日|致歉)|送(?:给)?客户|客户[^。]*送上|致歉/

/** A fine that goes by a friendlier name. */
export const disguisedFine: Concern = {
  id: 'disguisedFine',
  title: '变相罚款',
  severity: '高',
  risk: '名为乐捐、红包、请客,实为没做到就要出钱,和罚款没有区别;不是真正自愿,一样会被认定为克扣工资或变相处罚。',
  signs: [
    { words: /乐捐|乐损/, unlessSentence: /(?:自愿|公益)[^。]*(?:无关|不强制)/ },
    { words: /扣(?:除|发|减)?(?:当月)?绩效(?:现金|工资|奖金)?(?![分点])/, unless: /绩效分/ },
    { words: /[负反](?:向)?激励/, when: /元|块|现金|钱|红包|兑现/ },
    {
      words:
        /爱心(?:捐款?|款|箱|赞助)|[^,维修公积]{1,4}(?:基金|激励金)|(?:团建|活动|部门)(?:经费|费)|捐款|自愿捐|赞助|奖池(?:注资|充值)?|(?:微信)?转账|发微信/,
      when: 'blamed',
      unlessSentence: paidByOthers,
    },
    { words: /[^,]{0,2}红包/, when: 'blamed', unlessSentence: paidByOthers },
    {
      words:
        /请客|请[^,]{0,6}(?:吃|喝|唱)|早[餐点]|[宵夜]夜|夜宵|奶茶|下午茶|水果|咖啡|饮料|零食|外卖|加餐|聚餐|烧烤|火锅|蛋糕|吃饭(?=钱|的钱)|唱歌/,
      when: 'blamed',
      unlessSentence: paidByOthers,
    },
    { words: /自掏腰包|费用AA|买单|埋单/, when: 'blamed', unlessSentence: paidByOthers },
  ],
  rewrite: (condition) =>
    `${condition},本人写下原因和下一步做法交主管;团建和下午茶由公司出钱,奖给做得好的小组。`,
}
