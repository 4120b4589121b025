import type { Pack } from '../../pack/schema.ts'
import { concernOf } from '../concerns.ts'
import type { Finding } from '../finding.ts'
import { inMoney } from './money.ts'

const joint = concernOf('jointLiability')

/** What leaders and teams owe for others, by the amounts that the rulebook sets. Rules whose clause says it are left to it. */
export function lintShare(pack: Pack): Finding[] {
  return [...leaders(pack), ...teams(pack)]
}

function leaders(pack: Pack): Finding[] {
  const rules = [...new Set(Object.values(pack.spotChecks.channels).map(({ jointRule }) => jointRule))]
  return rules.flatMap((id) => {
    const { yuan, jointYuan, title, clause } = pack.rules[id] ?? {}
    const own = Object.values(pack.spotChecks.channels).some(({ rule }) => rule === id)
    const which = own ? 'jointYuan' : 'yuan'
    const amount = own ? jointYuan : yuan
    if (!amount || /连带|主管|组长/.test(`${title}${clause}`)) return []
    return [
      {
        concern: joint.id,
        path: `rules.${id}.${which}`,
        said: `${title}:组员抽查未到,主管另记${amount}${unitOf(pack, id)}`,
        words: [`${amount}${unitOf(pack, id)}`],
        severity: inMoney(pack, id) ? joint.severity : '低',
        rewrite: joint.rewrite('组员抽查未到的'),
      },
    ]
  })
}

function teams(pack: Pack): Finding[] {
  const { channels, ladderYuan } = pack.daily.teams
  if (channels.length === 0 || ladderYuan[1] === 0) return []
  const said = `${channels.join('、')}团队未完成任务,按排名记${ladderYuan.join('至')}${pack.unit}:组里已经完成的人也要分担`
  return [
    {
      concern: joint.id,
      path: 'daily.teams.ladderYuan',
      said,
      words: ['团队', ladderYuan.join('至') + pack.unit],
      severity: inMoney(pack) ? joint.severity : '低',
      rewrite: '团队未完成任务的,经理与该组一起复盘,次日安排陪访;完成任务的组按排名奖励,未完成的组不扣钱。',
    },
  ]
}

const unitOf = (pack: Pack, id: string) => pack.rules[id]?.unit ?? pack.unit
