import type { Policy } from '../../policy/policy.ts'

/** How the small daily duties and the generic clauses are applied. */
export function habitsApplied(policy: Policy): Record<string, string> {
  return { ...duties(policy), ...reminders(policy), ...knowledge(policy) }
}

function duties({ habits, cars }: Policy): Record<string, string> {
  const { materials, meeting, membership } = habits
  const list = (rule: string) => {
    const items = Object.values(materials.lists).find((one) => one.rule === rule)?.items ?? []
    return `每天${materials.remindAt}在群里发清单:${items.join('、')}。当班的人发"物料 齐"或"物料 缺 …",缺的合并告诉主管一次,不罚款。`
  }
  return {
    'S0-KA-08': list('S0-KA-08'),
    'S0-EX-01': list('S0-EX-01'),
    'S0-SH-01': list('S0-SH-01'),
    'S0-KA-14': `群用"绑定群 大客户"绑定;每天核对群成员和花名册,有变化时${membership.tellAt}私信经理。`,
    'S0-KA-22': `发"用车 15:00 赵先生"预订项目的车(${cars.count}辆,每次${cars.minutes}分钟,${cars.from}-${cars.until},默认值),按发送时间先到先得。距单位20米手机定位不够准,不作检查。`,
    'S0-EX-09': `${meeting.remindAt}提醒,发"早会 要点"记录;到${meeting.by}没有记录的只告诉主管,不罚款。`,
    'S0-EX-20': '主管发"培训 内容"记录,写进当天的经理日报。',
    'S0-SH-17': '发"我的任务"看自己今天要做什么、指标和奖罚;发"制度 词"查原文。',
  }
}

const CLIENTS = '每周合成一条私信发给负责人,电话隐去中间四位;联系后发"跟进 客户 内容"即可。'

function reminders({ habits }: Policy): Record<string, string> {
  const { clients, talks } = habits
  const days = (count: number | null) =>
    count === null ? '没有设天数,不提醒。' : `${count}天没有联系的(默认值),`
  const ordinary = `${days(clients.afterDays)}${clients.afterDays === null ? '' : CLIENTS}`
  return {
    'S0-GEN-02': `留电和登记的客户就是客户库。${ordinary}`,
    'S0-GEN-08': `普通客户${ordinary}`,
    'S0-GEN-18': `已认筹的客户算紧要客户,${days(clients.importantAfterDays)}${clients.importantAfterDays === null ? '' : CLIENTS}`,
    'S0-GEN-03': talks.remind
      ? `按自然月算个人留电;未达标的,下月第一个${weekday(habits)}私信其主管谈话,并附改进建议。不公布,不扣钱。`
      : '没有打开提醒。',
    'S0-GEN-04': `连续${talks.monthsInRow}个月未达标(默认值)只提示经理,由经理判断;机器人从不自动调岗或解约。`,
    'S0-GEN-10': yearly(habits),
    'S0-GEN-13': yearly(habits),
    'S0-GEN-09': '外出拓客发"报备片区",每天的数据发"日报",就是报备。',
    'S0-GEN-11': '发"请假 起 止 类型 原因",由主管或经理同意;批准的时间不查岗、不计罚。',
  }
}

const weekday = ({ weekly }: Policy['habits']) => `周${'一二三四五六日'[weekly.weekday - 1]}`

const yearly = (habits: Policy['habits']) =>
  habits.yearly ? `每年一月第一个${weekday(habits)}私信提醒经理一次。` : '没有打开提醒。'

const SHOWN = '原文供查阅,机器人不据此检查,也不罚款。'

function knowledge({ habits, owner, version, effectiveFrom }: Policy): Record<string, string> {
  const withoutRules = `原文没有管理办法,只记数,不奖不罚(${habits.withoutRules.join('、')})。`
  const shown = [
    'S0-EX-24',
    'S0-EX-25',
    'S0-SH-20',
    'S0-MS-02',
    'S0-GEN-01',
    'S0-GEN-06',
    'S0-GEN-07',
    'S0-GEN-12',
    'S0-GEN-14',
    'S0-GEN-15',
    'S0-GEN-16',
    'S0-GEN-17',
    'S0-GEN-19',
  ]
  return {
    ...Object.fromEntries(shown.map((id) => [id, SHOWN])),
    'S0-ORG-07': withoutRules,
    'S0-ORG-10': withoutRules,
    'S0-MS-01': withoutRules,
    'S0-GEN-05': '原文没有写指标的数,不计完成率。',
    'S0-GEN-20': `由${owner}解释;本规则包版本${version},${effectiveFrom}起执行,改动要两位经理同意。`,
  }
}
