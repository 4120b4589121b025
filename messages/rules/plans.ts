import type { Policy } from '../../policy/policy.ts'

/** How weekly plans, duty lists, voluntary changes of place and the composition are applied. */
export function plansApplied({
  plans,
  substitution,
  daily,
  project,
  composition,
}: Policy): Record<string, string> {
  const due = `周日${plans.by}前(含这一秒)交,以平台发送时间为准;${plans.remindAt.join('和')}提醒还没交的人,到点把缺交名单发给经理。原文没有罚款,只作记录;当时请假的不算,机器人掉线的时间顺延。`
  const best =
    substitution.best === 'rank'
      ? `上周带访前${substitution.bestRank}名`
      : `上周带访前${Math.round(substitution.bestShare * 100)}%`
  const change = '完全自愿,从不自动换岗;岗位的主管或经理同意后,下周一起两人互换岗位。'
  const list = `${plans.dutyList.remindAt}提醒还没排明天班的主管;没有排班按周计划,周计划也没有的全体员工在岗。今天的名单从发出时起生效,不因此罚以前的、也不因此免以前的。`
  const squad = `每组编制共${perSquad(composition)}人,${project.squads}组共${perSquad(composition) * project.squads}人;发"编制"看现有人数、空岗和没有分组的人,不罚款。`
  return {
    'S0-KA-15': `大客户主管发"报备下周 姓名-地点",${due}报备的地点就是签到和晚检的指定地点;有排班的那天以排班为准。`,
    'S0-KA-23': `主管发"周计划 内容"${plans.filingIsPlan ? ',已发"报备下周"的也算交了' : ''};${due}`,
    'S0-SH-14': `主管发"周计划 内容";${due}`,
    'S0-KA-26': `主管发"周总结 内容";不写内容,机器人先给本周数字的草稿。${due}`,
    'S0-SH-15': `主管发"周总结 内容";不写内容,机器人先给本周数字的草稿。${due}`,
    'S0-EX-15': `周日${plans.issue.remindAt}提醒经理;经理发"下达计划 内容",机器人转发到各渠道群。当天${plans.issue.by}前下达算按时,只记录,不罚款。`,
    'S0-EX-16': `周日${plans.report.at}给各渠道主管和经理发周报草稿:各组、各展点的到访和留电,与目标、上周对比。`,
    'S0-EX-19': list,
    'S0-SH-16': list,
    'S0-EX-22': `${plans.summary.draftAt}把各人上报的咨询、留电、转访合计发给主管;${daily.closeAt}前没有发汇总的列在经理日报里,不罚款。`,
    'S0-EX-13': `每周一公布上周带访不足(每个在岗工作日${daily.visits.least}组,请假减少)的${substitution.channel}岗位;${substitution.from}${best}的人可发"补位 岗位"。${change}`,
    'S0-EX-14': `内场有空岗时,${substitution.channel}${best}的人可报名;${substitution.from}的拓客人员可报名补外展岗位${substitution.outreachRanked ? ',同样看名次' : ',不看名次'}。${change}`,
    ...Object.fromEntries(
      ['01', '02', '03', '04', '05', '06', '07', '10'].map((number) => [`S0-ORG-${number}`, squad]),
    ),
  }
}

function perSquad({ squad, channels }: Policy['composition']): number {
  const heads = [squad, ...Object.values(channels)].flatMap((one) => Object.values(one))
  return heads.reduce((sum, one) => sum + one, 0)
}
