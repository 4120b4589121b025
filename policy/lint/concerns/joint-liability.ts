import type { Concern } from '../finding.ts'

const superior = '(?:主管|组长|经理|上级|师傅|领导|负责人|店长|总监)'
const collective =
  '(?:[该全整同]组(?:(?:全部|所有)人员)?|全队|全员|全体(?:成员|人员)?|组内(?:所有人|成员)?|团队|小组)'
const doer =
  '(?:店员|组员|成员|下属|下级|手下|谁的人|一人|有人|新人|徒弟|专员|顾问|当事人|员工|个别人?|销渠人员)'
const sanction = '(?:罚|扣|清零|取消|减半|停发|挨|问责|处\\d|考核\\d|承担[^,]{0,4}(?:罚|责|%)|没有奖|作废)'

/** He was himself at fault: that is his own omission, not another's. */
const ownOmission = new RegExp(
  `${superior}(?:本人)?(?:未|没有?|不(?!负)|漏|忘|迟)|${superior}(?:本人)?[^,]{0,4}(?:失职|包庇|隐瞒|知情不报)`,
)

/** Paying for what others did. */
export const jointLiability: Concern = {
  id: 'jointLiability',
  title: '连带受罚',
  severity: '中',
  risk: '一个人只对自己的过错负责。没有查明本人少做了什么,就因为别人违规而扣钱或受罚,站不住脚。',
  signs: [
    { words: /连坐|株连/ },
    { words: /连带(?!奖|激励|销售|率)/, unless: /奖励|客户|配偶|买受人|房款|担保|借款/ },
    {
      words: new RegExp(
        `(?:${superior}|${collective})[^,]{0,8}(?:同罚|同受罚|一[并同起](?:处罚|受罚|扣|罚)|跟着|同样(?:处罚|扣)|并罚|陪同?罚|陪罚|挨罚)|由[^,]{2,8}一同受罚`,
      ),
    },
    {
      words: new RegExp(`${superior}+[^,]{0,10}${sanction}`),
      when: new RegExp(`${doer}.*${superior}`),
      unlessSentence: ownOmission,
    },
    { words: new RegExp(`(?:直接|所属)${superior}[^,]{0,8}${sanction}`), unlessSentence: ownOmission },
    {
      words: new RegExp(`对[^,]{0,8}${superior}(?:进行|处|给予)[^,]{0,10}(?:罚|元)`),
      when: new RegExp(doer),
      unlessSentence: ownOmission,
    },
    {
      words: new RegExp(`${collective}(?:每人)?[^,]{0,10}${sanction}`),
      when: 'blamed',
      unless: /奖励|不罚|团队罚/,
    },
  ],
  usual: '组员没有做到的',
  rewrite: (condition) =>
    `${condition},先看主管本人有没有按时提醒和抽查:做了的不追究;没做的,由经理提醒并记录,不因他人的事扣钱。`,
}
