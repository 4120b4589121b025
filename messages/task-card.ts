import { type Day, dateOf } from '../policy/calendar.ts'
import { leaveAt } from '../policy/leave/absent.ts'
import { placeAt } from '../policy/location/place.ts'
import { isOnDay } from '../policy/metric/on-day.ts'
import { onDuty } from '../policy/org/on-duty.ts'
import type { PersonThen } from '../policy/people.ts'
import type { Scene } from '../policy/situation.ts'
import { moneyLines } from './tasks/money.ts'
import { targetLines } from './tasks/targets.ts'
import { staffTasks, supervisorTasks } from './tasks/timed.ts'

/** 我的任务 (S0-SH-17): what one has to do today, what is to be reached, and what it costs or earns. Fits a phone's screen. */
export function taskCard(scene: Scene, person: PersonThen, day: Day): string {
  const leave = leaveAt(scene.world, person.id, scene.now)
  const head = `【${person.name} ${dateOf(day)}任务】${[person.channel, person.team].filter(Boolean).join('·')}`
  if (person.role !== 'staff' && person.role !== 'supervisor')
    return `${head}\n您没有个人任务。团队情况发"排行"或"进度",待处理的在经理日报里。`
  if (person.role === 'staff' && !isOnDay(scene, person.id, day))
    return `${head}\n您今天${leave ? leave.type : '没有排班'},没有任务。`
  const place = placeAt(scene, person.id, scene.now)
  const tasks = person.role === 'staff' ? staffTasks(scene, person, day) : supervisorTasks(scene, person, day)
  const targets = targetLines(scene, person, day)
  const money = moneyLines(scene.policy, { ...person, onDuty: onDuty(scene, person.id, day) }, day)
  return [
    head,
    ...(leave ? [`您现在${leave.type},期间的不要求。`] : []),
    ...(place ? [`地点:${place.name}(${place.radiusM}米内)`] : []),
    ...tasks.map(({ text }) => `· ${text}`),
    ...targets,
    ...(money.length > 0 ? ['奖罚:', ...money.map((text) => `· ${text}`)] : []),
  ].join('\n')
}
