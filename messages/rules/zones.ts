import type { Policy } from '../../policy/policy.ts'

/** How the zones, lots and drafts are applied. */
export function zonesApplied({ zones, route }: Policy): Record<string, string> {
  const unit = zones.draftUnit === 'squad' ? '组' : '渠道'
  const minutes = `${zones.turnSec / 60}分钟`
  const when =
    zones.freezeAt === 'sunday' ? `周日${zones.freezeClock.sunday}` : `周一${zones.freezeClock.monday}`
  const most = zones.perUnit === null ? '一轮一轮直到分完' : `每${unit}最多${zones.perUnit}个`
  const rounds = `${most}${zones.order === 'snake' ? ',逐轮反向' : ',每轮顺序相同'}`
  const measure =
    zones.weights.leads === 0
      ? '到访完成率'
      : zones.weights.visits === 0
        ? '留电完成率'
        : '到访率和留电率的加权平均'
  return {
    'S0-ZN-01': `${zones.count}个战区按${unit}分,${rounds}。发"战区"看归属;不罚款。`,
    'S0-ZN-02': '发"点位 战区编号"看该区的点位、本周到过几次;点位由经理录入。',
    'S0-ZN-03': `第一周由经理发"抽签选区"抽签,没有抽的到周日${zones.freezeClock.sunday}自动抽;种子公开,同一个种子得到同一个结果;重抽要经理写明原因。`,
    'S0-ZN-04': `第二周起${when}截止,按上周${measure}排名(同率依次比到访、留电、先达到、前一周名次,再抽签),轮到的${unit}由主管${minutes}内发"选战区 编号";没选先移到本轮最后,再不选分给编号最小的空区。机器人离线的时间补足。截止后补的数不改顺序。`,
    'S0-ZN-05': `点位半径内有人定位算到过;周榜列各区覆盖率和${zones.unvisitedDays}天没人到的点位。`,
    'S0-ZN-06': `主管或经理发"抽签展点",第一次抽签,以后每周${zones.booths.later === 'rank' ? '按上周排名依次分' : '重新抽签'};当周重抽要经理写明原因。`,
    'S0-ZN-07': '八个渠道是固定的词,简称(商超、社区等)自动对应。',
    'S0-ORG-09': `${route.channel}的人发的位置离展厅超过${route.radiusM}米只提醒,不罚款。`,
  }
}
