import type { MessageEvent } from '../../../policy/transcript.ts'
import type { Scene } from './scene.ts'

/** Key contacts and agencies, a car, why, and tomorrow's duty: S0-KA-01, S0-SH-05, S0-SH-06, S0-KA-17, S0-EX-15. */
export const dealings = (scene: Scene): MessageEvent[] => [
  ...contacts(scene),
  ...agencies(scene),
  ...whys(scene),
  ...tomorrow(scene),
]

/** A contact's 34 colleagues come to look, counted and confirmed by the supervisor; a client is fetched by car. */
function contacts(scene: Scene): MessageEvent[] {
  const { leader, staff } = scene.team('三组', '大客户')
  const [driven, , host] = staff
  return [
    scene.say('ka', '13:22:10', driven!, '用车 15:00 周主任 陕柴'),
    scene.say('ka', '16:24:35', host!, '看房团 李工 34人'),
    scene.say('ka', '16:31:50', leader, `同意 {{request ${host}}} 展厅签到表34人`),
  ]
}

/** One group meets the day's five stores and ten cards, another is under way. */
function agencies(scene: Scene): MessageEvent[] {
  const [first, second] = scene.team('一组', '二手房推介').sales
  const [other] = scene.team('三组', '二手房推介').sales
  const say = (clock: string, who: string | undefined, text: string) => scene.say('agency', clock, who!, text)
  return [
    say('10:52:40', first, '门店 链家渭阳西路店、中原房产金旭路店'),
    say('11:18:05', second, '门店 安居房产文林路店'),
    say('14:40:22', other, '门店 链家七厂十字店'),
    say('14:46:10', other, '入群 刘经纪、马经纪'),
    say('15:05:30', first, '门店 链家人民路店、乐居房产玉泉路店'),
    say('15:12:48', first, '入群 王经纪、李经纪、赵经纪'),
    say('16:38:15', second, '名片 12'),
  ]
}

/** Who was fined in the morning asks on what grounds. */
function whys(scene: Scene): MessageEvent[] {
  const [, absent] = scene.team('一组', '大客户').staff
  return [scene.say('private', '12:04:30', absent!, `为什么 {{fine ${absent} S0-KA-16}}`)]
}

function tomorrow(scene: Scene): MessageEvent[] {
  const { leader, sales, outreach } = scene.team('二组', '商超外展')
  const [one, two, three] = outreach
  return [
    scene.say(
      'mall',
      '20:12:15',
      leader,
      `排班 明天 商超外展:${[...sales, one, two].join('、')}@财富中心;${three}@丽彩广场`,
    ),
  ]
}
