import { z } from 'zod'
import { weekClosed } from '../messages/agency-week.ts'
import { specialistsIn } from '../policy/agency/week.ts'
import { agencyWeek, agencyWeekId } from '../policy/agency/week-occasion.ts'
import { close } from '../policy/occasion.ts'
import { managersGroup } from '../policy/org/channel-group.ts'
import { job } from './job.ts'

/** Monday 00:00 (S0-SH-05 to S0-SH-07): the week of agency pitching, person by person, and what it costs. */
export const closeAgencyWeek = job({
  name: 'close-agency-week',
  data: z.object({ week: z.string() }),
  title: () => '二手房上周结算',
  run({ week }, scene) {
    if (specialistsIn(scene, week).length === 0) return { cancel: `nobody pitched to agencies in ${week}` }
    const id = agencyWeekId(week)
    const { facts, entered } = close(agencyWeek, id, scene)
    const groupId = agencyWeek.groupOf(id, scene)
    const text = weekClosed(scene, week, id, entered)
    const card = {
      key: id,
      title: text.split('\n')[0]!,
      tone: entered.length > 0 ? ('warn' as const) : ('good' as const),
      lines: text.split('\n').slice(1),
      buttons: entered.length > 0 ? [{ label: '确认罚款', text: '确认罚款', style: 'primary' as const }] : [],
    }
    const groups = new Set([groupId, managersGroup(scene)?.id].filter((one) => one !== undefined))
    return { done: { facts, say: [...groups].map((group) => ({ to: { group }, text, card })) } }
  },
})
