import type { MessageEvent } from '../../../policy/transcript.ts'
import { squads } from '../roster.ts'
import { clockOf, type Scene, secondsOf } from './scene.ts'

const outings = ['送客户到展厅 40 公', '去打印店取海报 30 公', '陪客户看样板间 45 公', '领拓客礼品 25 公']

/** S0-KA-17: who leaves the post says so and says when he is back; one overruns his time. */
export function away(scene: Scene): MessageEvent[] {
  const mall = scene.team('三组', '商超外展')
  return [
    ...trip(scene, 'mall', mall.sales[0]!, '14:10:00', '送客户到展厅 40 公', 38),
    ...trip(scene, 'mall', mall.outreach[1]!, '13:50:00', '吃午饭 30 私', 46),
    ...squads.flatMap((squad) => {
      const reason = (question: string) => scene.pick(question, outings)
      const start = (question: string, from: string, to: string) => scene.between(question, from, to)
      const [booth] = scene.team(squad, '社区巡展').sales
      const [, keyAccount] = scene.team(squad, '大客户').staff
      const [shop] = scene.team(squad, '二手房推介').sales
      return [
        ...trip(
          scene,
          'community',
          booth!,
          start(`away/${booth}`, '10:30', '11:20'),
          reason(`why/${booth}`),
          24,
        ),
        ...trip(
          scene,
          'ka',
          keyAccount!,
          start(`away/${keyAccount}`, '12:10', '12:55'),
          reason(`why/${keyAccount}`),
          22,
        ),
        ...trip(scene, 'agency', shop!, start(`away/${shop}`, '12:05', '12:40'), '吃午饭 40 私', 35),
      ]
    }),
  ]
}

function trip(
  scene: Scene,
  group: string,
  who: string,
  clock: string,
  why: string,
  minutes: number,
): MessageEvent[] {
  const back = clockOf(secondsOf(clock) + minutes * 60)
  return [scene.say(group, clock, who, `离岗 ${why}`), scene.say(group, back, who, '返岗')]
}
