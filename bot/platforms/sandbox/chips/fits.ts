import type { Command } from '../../../../commands/command.ts'
import { openAwayOf } from '../../../../policy/away/away.ts'
import { tripsOf } from '../../../../policy/car/standing.ts'
import { claimsFor } from '../../../../policy/claim/view.ts'
import { clientsOf } from '../../../../policy/habit/clients.ts'
import { checklistOf } from '../../../../policy/habit/materials.ts'
import { isLeader, type PersonThen } from '../../../../policy/people.ts'
import { boothResults, boothsOn } from '../../../../policy/sign-in/booth.ts'
import { slotsOn } from '../../../../policy/sign-in/slot.ts'
import type { Scene } from '../../../../policy/situation.ts'

type Test = (scene: Scene, person: PersonThen, chat: string) => boolean

const inTheField: Test = (_, { role }) => role === 'staff' || role === 'supervisor'
const checkedToday: Test = ({ world, cal, today }, _, chat) =>
  world.spotChecks.checks.some(({ groupId, issuedAt }) => groupId === chat && cal.dayOf(issuedAt) === today)

/** When a command has something to act on. Whatever stands here not always has. */
const tests: Record<string, Test> = {
  签到: (scene, { channel }) => channel !== undefined && slotsOn(scene, scene.today, channel).length > 0,
  展位签到: (scene, { id, channel }) =>
    channel !== undefined &&
    boothsOn(scene, scene.today, channel)
      .flatMap((booth) => boothResults(scene, booth))
      .some(({ person, at }) => person.id === id && at === null),
  上班签到: inTheField,
  下班签到: inTheField,
  定位: inTheField,
  补打卡: inTheField,
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
  跟进: (scene, { id }) => clientsOf(scene).some(({ ownerId }) => ownerId === id),
  释放资源: (scene, person) => claimsFor(scene, person.id).length > 0,
}

/** Whether this person would now get something out of a command in this chat. */
export const fits = (scene: Scene, person: PersonThen, chat: string, { words }: Command): boolean =>
  tests[words[0] ?? '']?.(scene, person, chat) ?? true

const leading = ['抽查', '确认罚款', '排行', '进度', '晚会抽查', '免除', '密语', '帮助']
const working = [
  '签到',
  '展位签到',
  '定位',
  '留电',
  '带访',
  '我的',
  '报备资源',
  '离岗',
  '返岗',
  '我的罚款',
  '排行',
  '帮助',
]

/** What a person reaches for most stands first; the rest keeps the order of 帮助. */
export function inReach(person: PersonThen, commands: Command[]): Command[] {
  const first = isLeader(person) ? leading : working
  const rank = ({ words }: Command) => {
    const place = first.indexOf(words[0] ?? '')
    return place < 0 ? first.length : place
  }
  return [...commands].sort((a, b) => rank(a) - rank(b))
}
