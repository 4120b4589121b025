import { openAwayOf } from '../../../../policy/away/away.ts'
import { tripsOf } from '../../../../policy/car/standing.ts'
import { checklistOf } from '../../../../policy/habit/materials.ts'
import { isLeader } from '../../../../policy/people.ts'
import { paperDayOn } from '../../../../policy/plan/owed.ts'
import { boothResults, boothsOn } from '../../../../policy/sign-in/booth.ts'
import { slotsOn } from '../../../../policy/sign-in/slot.ts'
import { runningDraft } from '../../../../policy/zones/draft.ts'
import type { Test } from './fits.ts'

const inTheField: Test = (_, { role }) => role === 'staff' || role === 'supervisor'
const checkedToday: Test = ({ world, cal, today }, _, chat) =>
  world.spotChecks.checks.some(({ groupId, issuedAt }) => groupId === chat && cal.dayOf(issuedAt) === today)
const papersToday: Test = (scene) => paperDayOn(scene, scene.today) !== null

/** Sign-ins, checks, leave of the post, cars and plans. */
export const dutyTests: Record<string, Test> = {
  签到: (scene, { channel }) => channel !== undefined && slotsOn(scene, scene.today, channel).length > 0,
  展位签到: (scene, { id, channel }) =>
    channel !== undefined &&
    boothsOn(scene, scene.today, channel)
      .flatMap((booth) => boothResults(scene, booth))
      .some(({ person, at }) => person.id === id && at === null),
  上班签到: inTheField,
  下班签到: inTheField,
  定位: (scene, { channel = '' }) => scene.policy.locations.channels[channel] !== undefined,
  补打卡: (scene, { channel = '' }) => scene.policy.locations.channels[channel] !== undefined,
  报备片区: inTheField,
  离岗: (scene, person, chat) =>
    inTheField(scene, person, chat) && !openAwayOf(scene.world, person.id, scene.now),
  返岗: (scene, person) => openAwayOf(scene.world, person.id, scene.now) !== null,
  密语: (_, person) => isLeader(person),
  手势不符: checkedToday,
  手势通过: checkedToday,
  物料: (scene, { channel }) => checklistOf(scene, channel, scene.today) !== null,
  早会: ({ policy }, { channel = '' }) => policy.habits.meeting.channels.includes(channel),
  用车: inTheField,
  取消用车: (scene, { id }) => tripsOf(scene, id).length > 0,
  报备下周: papersToday,
  周计划: papersToday,
  周总结: papersToday,
  下达计划: papersToday,
  选战区: (scene) => runningDraft(scene) !== undefined,
}
