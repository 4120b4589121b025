import type { Concern } from '../finding.ts'

const exercise =
  /俯卧撑|深蹲|蛙跳|鸭子步|平板支撑|仰卧起坐|蹲起|扎?马步|波比跳|高抬腿|跳绳|(?:绕[^,]{1,6})?跑步?(?:\d+|[一二两三四五六七八九十几]+)(?:圈|公里|米)|跑圈|爬楼|(?:快|步)?走[^,]{0,3}(?:公里|圈)|徒步|拉练|开合跳|军姿|举牌|顶书|倒立/
const swallow =
  /苦瓜|芥末|大蒜|辣椒|柠檬|洋葱|(?:喝|灌)[^,]{0,6}(?:醋|辣|油|酱|碗|盐|冰|凉|冷)|生吃|吃生|喝白酒|吞/
const standing =
  /(?:一直|门口|墙角|外面|太阳下)站|站[^,]{0,2}(?:小时|分钟)|站着(?:背|听|吃)|站到|[顶晒]着?(?:大)?太阳|暴晒|淋雨|大冷天/

/** A body made to pay for a result. */
export const physicalPenalty: Concern = {
  id: 'physicalPenalty',
  title: '体罚',
  severity: '高',
  risk: '劳动法和劳动合同法禁止体罚、侮辱劳动者,可由公安机关处理;出了伤病还要赔偿。换成「体能激励」「惩戒」等说法,性质不变。',
  signs: [
    { words: /体罚|体能(?:激励|惩[罚戒]|处罚)|罚(?:三杯|站|跑|跪|蹲|抄|做|喝|吃|跳)|扇耳光|掌嘴|自扇/ },
    {
      words: exercise,
      when: 'blamed',
      unlessSentence: /自愿|身体不适者不必|与考核无关|可(?:以|选择)?不参加/,
      unless: /派单员|举牌(?:员|处)/,
    },
    { words: swallow, when: 'blamed', unless: /礼盒|礼品|客户/ },
    { words: standing, when: 'blamed' },
    { words: /剃光?头|剪头发|刮眉|脱衣|光膀子|贴纸条|(?:鸭子|狗|猪|鸡)叫/, when: 'blamed' },
    {
      words: /不(?:准|许|得|能)(?:吃饭|喝水|上厕所|坐下?|回家|下班|休息)|(?:不|没)完成不(?:吃|下班|回|走)|饿/,
      when: 'blamed',
    },
  ],
  rewrite: (condition) => `${condition},第二天补看一节接待话术录像并向主管复述要点,不做任何体力项目。`,
}
