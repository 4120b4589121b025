import type { Concern } from '../finding.ts'

const things = /客户|资源|保护期|报备|订单|认购|房源|门店|合作|中介公司|报名|比赛/
const performance =
  /业绩|末位|最[后差]|倒数|排名|不达标|不开单|未完成|没完成|[零0]到访|垫底|考核|连续|怀孕|结婚|生育|哺乳|试[用岗]|抽查|签到|旷工|联系不上|没有到访/

/** A contract that ends by itself. */
export const autoDismissal: Concern = {
  id: 'autoDismissal',
  title: '自动离职与末位淘汰',
  severity: '高',
  risk: '劳动合同不会自动解除;末位不等于不能胜任,不能胜任也要先培训或调岗。没有法定理由和程序的解除,要付赔偿金或恢复岗位。',
  signs: [
    {
      words:
        /自动(?:离职|辞职|离岗|退出|出局)|自行(?:终止|解除)|自行(?:办理)?离职|自离|自动(?:解除|终止)(?:劳动)?(?:合同|关系)?/,
      unless: things,
    },
    { words: /末位[^,]{0,2}淘汰|末位制/ },
    {
      words: /淘汰/,
      when: /末位|最后|业绩|倒数|排名|\d%|人员|员工|顾问|名(?:组|销)/,
      unless: /楼盘|竞品|客户|方案|话术|比赛|过期|旧/,
    },
    {
      words:
        /劝退|(?:当天|立即|马上|即刻|直接)(?:走人|离开|清退|滚|pass|出局|out)|卷铺盖|收拾东西|清退|不予?再?续用|下课|(?:写|交|打|提)(?:交)?辞职(?:报告|信|申请)?|不用(?:再)?来了|别(?:再)?来了|到此为止|主动(?:让位|请辞|离开)/i,
      when: performance,
      unless: things,
    },
    { words: /视(?:为|同|作)[^,]{0,4}(?:放弃岗位|离职|辞职|自离|放弃工作)/ },
    { words: /(?:立即|直接|即)(?:解聘|解雇|解除|开除|辞退)/, when: performance, unless: things },
    { words: /待岗/, when: performance },
  ],
  rewrite: (condition) =>
    `${condition},由经理面谈,先安排培训或调整岗位;仍不能胜任的,由人事依法定程序处理并书面说明理由。`,
}
