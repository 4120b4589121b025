import type { MessageEvent } from '../../../policy/transcript.ts'
import type { Scene } from './scene.ts'

/** What people say to each other. The bot has no part in it and answers none of it. */
export function chatter(scene: Scene): MessageEvent[] {
  const { siteManager, salesManager, director, gm, desk, finance, clerk, inside } = scene.office
  const leader = (squad: string, channel: string) => scene.team(squad, channel).leader
  const of = (squad: string, channel: string, index: number) => scene.team(squad, channel).staff[index]!
  const walker = (squad: string, channel: string, index: number) =>
    scene.outreach(squad, channel).staff[index]!

  const said: [group: string, clock: string, who: string, text: string][] = [
    ['managers', '08:25:10', siteManager, '各位早,今天重点盯商超和社区两条线。'],
    ['managers', '08:26:02', leader('一组', '商超外展'), '收到'],
    ['managers', '08:26:20', leader('二组', '社区巡展'), '收到,昨晚物料已经送到小区了'],
    ['ka', '08:30:44', leader('三组', '大客户'), '大家早,今天降温,外面站的多穿点'],
    ['mall', '08:33:12', leader('三组', '商超外展'), '万达北门今天封了,从东门进'],
    ['community', '08:44:50', of('二组', '社区巡展', 3), '桌子借到了,保安说十点前要挪一次'],
    ['outreach', '09:05:18', walker('三组', '派单', 1), '今天发哪边?'],
    ['outreach', '09:05:55', scene.outreach('三组', '派单').leader, '世纪大道地铁口,两个人一边'],
    ['ka', '09:44:26', of('一组', '大客户', 0), '不好意思,公交改道了'],
    ['agency', '09:58:31', of('一组', '二手房推介', 1), '王店长说下午店里开会,我两点再去'],
    ['ka', '10:11:20', inside[2]!, '展厅今天沙盘维修到十一点,来访先看样板间'],
    ['mall', '10:46:33', of('一组', '商超外展', 5), '刚才在停车场,没听到手机'],
    ['community', '11:36:02', of('四组', '社区巡展', 2), '有位大爷问能不能周末带老人一起来看'],
    ['community', '11:36:50', leader('四组', '社区巡展'), '可以,周末有看房车'],
    ['mall', '12:31:15', of('二组', '商超外展', 4), '谁带充电宝了?'],
    ['mall', '12:32:01', of('二组', '商超外展', 2), '我有,在展台抽屉里'],
    ['ka', '13:20:38', desk, '下午三点有一辆公用车空着,要用的找我'],
    ['ka', '13:21:25', of('三组', '大客户', 0), '给我留一下,陕柴的周主任想过来'],
    ['agency', '13:52:47', leader('四组', '二手房推介'), '名单我整理好了,晚上发给大家'],
    ['community', '14:50:11', of('一组', '社区巡展', 1), '下雨了,帐篷有点漏'],
    ['community', '14:51:30', leader('一组', '社区巡展'), '先挪到单元门口,我让人送防水布'],
    ['outreach', '15:12:29', walker('四组', '电开', 0), '今天空号好多'],
    ['managers', '15:30:00', finance, '上周的垫付单据请明天中午前交给我'],
    ['managers', '15:31:18', leader('一组', '大客户'), '好的'],
    ['mall', '16:11:54', of('三组', '商超外展', 2), '商场广播说五点有儿童表演,人会多'],
    ['managers', '16:45:27', clerk, '明天的看房车表已经放在共享盘'],
    ['outreach', '17:58:33', walker('二组', '竞品拦截', 0), '对面今天来的人不多'],
    ['mall', '19:15:20', of('二组', '商超外展', 1), '收摊了,展架放回库房'],
    ['community', '19:22:46', of('二组', '社区巡展', 0), '今天大家辛苦了!'],
    ['managers', '20:05:12', salesManager, '今天社区二组不错,明早请主管讲讲做法'],
    ['managers', '20:06:30', leader('二组', '社区巡展'), '好的,主要是楼长帮忙'],
    ['managers', '21:27:15', director, '大家早点休息'],
    ['managers', '21:30:00', gm, '辛苦各位'],
  ]
  return said.map(([group, clock, who, text]) => scene.say(group, clock, who, text))
}
