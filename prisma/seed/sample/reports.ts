import type { MessageEvent } from '../../../policy/transcript.ts'
import type { Scene } from './scene.ts'
import { tallies } from './tally.ts'

const remarks = [
  '下午人流好',
  '上午人少,四点以后多',
  '客户多问首付',
  '旁边竞品在做活动',
  '礼品不够,请补一些',
  '周末约了几组到访',
  '老人多,问学区',
]

/** S0-EX-26: the daily reports between 18:00 and 19:00, a few missing, one late, and one corrected (G13). */
export function reports(scene: Scene): MessageEvent[] {
  const silent = [
    scene.team('四组', '商超外展').outreach[2],
    scene.team('一组', '社区巡展').outreach[0],
    scene.team('三组', '大客户').staff[3],
    scene.team('二组', '二手房推介').sales[1],
  ]
  const corrected = scene.team('一组', '商超外展').outreach[1]!
  const fixed: Record<string, string> = {
    [scene.team('三组', '商超外展').outreach[3]!]: '19:20:45',
    [scene.team('四组', '大客户').staff[2]!]: '18:58:20', // his phone was dead at 18:00
    [corrected]: '18:21:30',
  }
  const reporting = tallies(scene).filter(({ group, who }) => group !== 'outreach' && !silent.includes(who))

  return [
    ...reporting.map(({ group, who, leads, visits, consultations }) => {
      const clock = fixed[who] ?? scene.between(`report/${who}`, '18:12', '18:57')
      const remark = scene.int(`remark?/${who}`, 1, 3) === 1 ? '' : ` ${scene.pick(`remark/${who}`, remarks)}`
      return scene.say(group, clock, who, `日报 咨询${consultations} 留电${leads} 转访${visits}${remark}`)
    }),
    scene.say('mall', '18:50:12', corrected, '更正 留电 60'),
  ]
}
