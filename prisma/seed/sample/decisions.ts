import { dateOf, daysAfter } from '../../../policy/calendar.ts'
import type { MessageEvent } from '../../../policy/transcript.ts'
import type { Scene } from './scene.ts'

/** What is asked of supervisors and managers, and how they decide: leave, appeals, waivers, confirmations. */
export const decisions = (scene: Scene): MessageEvent[] => [
  ...leave(scene),
  ...money(scene),
  ...evening(scene),
]

function leave(scene: Scene): MessageEvent[] {
  const keyAccounts = scene.team('一组', '大客户')
  const ill = keyAccounts.staff[3]!
  const shop = scene.team('二组', '二手房推介').sales[1]!
  const booth = scene.team('四组', '商超外展')
  const mover = booth.outreach[1]!
  const day = (later: number) => dateOf(daysAfter(scene.day, later))
  return [
    scene.say('ka', '08:41:20', ill, `请假 ${day(0)} ${day(0)} 病假 发烧去医院`),
    scene.say('ka', '08:50:05', keyAccounts.leader, `同意 {{request ${ill}}}`),
    scene.say('agency', '15:55:10', shop, `请假 ${day(2)} ${day(3)} 事假 家里老人住院`),
    scene.say('agency', '16:20:33', scene.office.siteManager, `同意 {{request ${shop}}}`),
    scene.say('mall', '16:02:48', mover, `请假 ${day(1)} ${day(1)} 事假 搬家`),
    scene.say('mall', '16:30:26', booth.leader, `驳回 {{request ${mover}}} 明天展位缺人,请改一天`),
  ]
}

/** G9: the leader confirms, his superior decides an appeal, a manager may waive. */
function money(scene: Scene): MessageEvent[] {
  const { siteManager } = scene.office
  const keyAccounts = scene.team('一组', '大客户')
  const [late, absent] = keyAccounts.staff
  const mall = scene.team('一组', '商超外展')
  const community = scene.team('二组', '社区巡展')
  const [, , second, missing] = mall.outreach
  return [
    scene.say('ka', '09:52:30', keyAccounts.leader, `确认 {{fine ${absent} S0-KA-16}}`),
    scene.say('private', '10:58:14', late!, '我的罚款'),
    scene.say('private', '11:20:40', siteManager, `免除 {{fine ${late} S0-KA-16}} 公交临时改道,已核实`),
    scene.say(
      'mall',
      '11:05:22',
      missing!,
      `申诉 {{fine ${missing} S0-EX-11}} 当时在送客户到展厅,手机在客户车上`,
    ),
    scene.say('private', '11:12:09', second!, `申诉 {{fine ${second} S0-EX-11}} 照片拍好了,信号不好慢了一秒`),
    scene.say('mall', '11:30:50', siteManager, `同意 {{request ${missing}}} 展厅秘书已核实`),
    scene.say('private', '11:33:15', siteManager, `驳回 {{request ${second}}} 以平台发送时间为准`),
    scene.say('community', '15:31:40', community.leader, `手势不符 @${community.sales[1]}`),
    scene.say('community', '15:40:18', community.leader, `确认 {{fine ${community.outreach[0]} S0-EX-11}}`),
  ]
}

/** S0-KA-20: the supervisors inspect the day's locations; one check-in is asked for afterwards. */
function evening(scene: Scene): MessageEvent[] {
  const two = scene.team('二组', '大客户')
  const four = scene.team('四组', '大客户')
  const dead = four.staff[2]!
  return [
    scene.say('ka', '18:31:10', two.leader, '晚会抽查'),
    scene.say('agency', '18:33:45', scene.team('三组', '二手房推介').leader, '晚会抽查'),
    scene.say('ka', '18:36:20', four.leader, '晚会抽查'),
    scene.say('ka', '18:45:02', two.leader, `确认 {{fine ${two.staff[2]} S0-KA-19}}`),
    scene.say('ka', '19:02:37', dead, '补打卡 手机没电'),
    scene.say('ka', '19:10:20', four.leader, `同意 {{request ${dead}}}`),
  ]
}
