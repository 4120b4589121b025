import type { MessageEvent } from '../../../policy/transcript.ts'
import type { Scene } from './scene.ts'

/** S0-KA-09 to S0-KA-11: the morning's land grab, with a race in one second, a contact brought later, and a release. */
export function claims(scene: Scene): MessageEvent[] {
  const staff = (squad: string) => scene.team(squad, '大客户').staff
  const [one, two, three, four] = [staff('一组'), staff('二组'), staff('三组'), staff('四组')]
  const agency = (squad: string) => scene.team(squad, '二手房推介').sales
  const ka = (clock: string, who: string | undefined, text: string) => scene.say('ka', clock, who!, text)

  return [
    // Same second: the one that names the key contact goes first.
    ka('10:15:07', one[0], '报备资源 咸阳二纺'),
    ka('10:15:07', three[2], '报备资源 咸阳二纺 关键人 李工 13800001111'),
    ka('10:16:40', one[0], '查资源 咸阳二纺'),
    ka('10:18:25', three[0], '报备资源 陕柴 关键人 周主任 13800002036'),
    ka('10:20:00', two[1], '报备资源 渭城中学'),
    ka('10:22:30', four[0], '报备资源 渭城中学 关键人 冯老师 13800004410'),
    ka('10:24:15', two[1], '报备资源 渭城中学 关键人 吴老师 13800003358'),
    ka('10:31:48', four[1], '报备资源 秦都中学 关键人 高校长 13800005127'),
    ka('10:35:12', one[2], '报备资源 核工业医院 关键人 王护士长 13800006643'),
    ka('10:52:05', four[3], '圈地 步长制药 关键人 孟经理 13800007219'),
    ka('11:02:36', three[3], '报备资源 彩虹电子厂 关键人 郝科长 13800008874'),
    ka('11:05:50', two[3], '报备资源 秦都中学 关键人 门卫老张 13800009015'),
    ka('11:08:20', two[0], '制度 保护期'),
    ka('14:32:10', four[1], '释放资源 {{claim 秦都中学}}'),
    ka('14:36:44', two[3], '报备资源 秦都中学 关键人 高校长 13800005127'),
    ka('17:40:30', three[2], '我的资源'),
    scene.say('agency', '10:12:20', agency('一组')[0]!, '报备资源 链家渭阳西路店 关键人 王店长 13800010231'),
    scene.say('agency', '10:14:55', agency('二组')[0]!, '报备资源 链家人民路店 关键人 刘店长 13800011478'),
    scene.say('agency', '10:40:18', agency('三组')[0]!, '报备资源 链家人民路店 关键人 刘店长 13800011478'),
    scene.say('agency', '10:41:30', agency('三组')[0]!, '查资源 链家人民路店'),
  ]
}
