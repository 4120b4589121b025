import type { MessageEvent } from '../../../policy/transcript.ts'
import type { Scene } from './scene.ts'

/** What people ask the bot, and when the phone teams come and go (S0-KA-17). */
export function questions(scene: Scene): MessageEvent[] {
  const { siteManager, salesManager, director, gm, admin, inside } = scene.office
  const mall = (squad: string) => scene.team(squad, '商超外展')
  const community = (squad: string) => scene.team(squad, '社区巡展')
  const ask = (group: string, clock: string, who: string, text: string) => scene.say(group, clock, who, text)
  const phones = ['一组', '二组', '三组', '四组'].flatMap((squad) => scene.outreach(squad, '电开').staff)

  return [
    ...phones.map((who) => ask('outreach', scene.between(`in/${who}`, '08:31', '08:58'), who, '上班签到')),
    ...phones
      .slice(5)
      .map((who) => ask('outreach', scene.between(`out/${who}`, '18:01', '18:25'), who, '下班签到')),
    ask('managers', '08:28:15', admin, '自检'),
    ask('private', '08:47:30', mall('四组').outreach[3]!, '帮助'),
    ask('private', '11:50:12', mall('一组').outreach[3]!, '我的'),
    ask('mall', '14:02:20', mall('二组').leader, '排行 今日 商超'),
    ask('community', '14:20:41', community('一组').leader, '排行 今日 社区'),
    ask('private', '15:48:09', community('二组').outreach[0]!, '我的罚款'),
    ask('private', '16:15:28', scene.team('三组', '二手房推介').sales[0]!, '我的'),
    ask('ka', '17:02:50', inside[0]!, '制度 离岗'),
    ask('managers', '17:32:05', salesManager, '进度'),
    ask('mall', '19:45:33', mall('四组').leader, '排行 今日 商超'),
    ask('managers', '20:40:18', director, '进度'),
    ask('community', '21:04:10', community('二组').sales[0]!, '排行 今日 社区'),
    ask('mall', '21:05:25', mall('一组').sales[0]!, '排行 今日 商超'),
    ask('private', '21:06:40', mall('一组').sales[0]!, '我的'),
    ask('private', '21:08:15', community('三组').sales[1]!, '我的'),
    ask('private', '21:10:52', scene.team('二组', '大客户').staff[2]!, '我的罚款'),
    ask('private', '21:12:30', mall('一组').leader, '我的罚款'),
    ask('managers', '21:18:44', siteManager, '排行 今日'),
    ask('managers', '21:24:08', gm, '排行 今日 商超'),
  ]
}
