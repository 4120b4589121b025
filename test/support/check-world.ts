import { founding } from '../../bot/found.ts'
import { loadPack } from '../../bot/packs.ts'
import { calendarOf } from '../../policy/calendar.ts'
import { evolve } from '../../policy/evolve.ts'
import type { Fact } from '../../policy/facts.ts'
import type { Seen } from '../../policy/message.ts'
import { type Scene, sceneAt } from '../../policy/situation.ts'
import { issuing, newCheck } from '../../policy/spot-check/issue.ts'
import { standingOf } from '../../policy/spot-check/result.ts'
import { worldFile } from '../../policy/transcript/world-file.ts'
import { emptyWorld } from '../../policy/world.ts'

const cal = calendarOf('Asia/Shanghai')

/** 12 April 2021 at a time of day, in whole seconds or with `.SSS`. */
export const at = (clock: string) => cal.read(`2021-04-12T${clock}`)

const staff = (name: string, team: string, leader: string, channel = '商超外展') => ({
  name,
  team,
  channel,
  leader,
})
const supervisor = (name: string, team: string, channel = '商超外展') => ({
  ...{ name, team, channel, role: 'supervisor' as const, leader: '郑经理' },
})

/** Two mall squads (陈七 leads the first, 何二 the second), one agency squad under 冯三. */
const team = {
  start: '2021-04-12T08:00:00',
  randomChecks: false,
  people: [
    ...['王五', '赵六'].map((name) => staff(name, '一组', '陈七')),
    ...['李四', '周十'].map((name) => staff(name, '二组', '何二')),
    staff('孙九', '一组', '冯三', '二手房推介'),
    ...[supervisor('陈七', '一组'), supervisor('何二', '二组'), supervisor('冯三', '一组', '二手房推介')],
    { name: '郑经理', role: 'manager' as const },
  ],
  groups: [
    {
      id: 'mall',
      name: '商超外展群',
      purpose: '商超外展',
      people: ['王五', '赵六', '李四', '周十', '陈七', '何二', '郑经理'],
    },
    { id: 'agency', name: '二手房推介群', purpose: '二手房推介', people: ['孙九', '冯三', '郑经理'] },
    { id: 'managers', name: '管理群', purpose: '管理', people: ['陈七', '何二', '冯三', '郑经理'] },
  ],
}

/** A world to put facts into, and to ask what came of a check. */
export function checkWorld(more: Record<string, unknown> = {}) {
  const pack = loadPack('yundi')
  const world = emptyWorld()
  const add = (...facts: Fact[]) => {
    for (const fact of facts) evolve(world, fact)
  }
  add(...founding(worldFile.parse({ ...team, ...more }), pack, 'test').facts)
  const scene = (clock: string): Scene => sceneAt(world, pack, at(clock))
  let messages = 0

  return {
    world,
    add,
    scene,
    /** 陈七 asks squad one of the mall for 剪刀手, 14:07:30 unless stated. Answers with the check's id. */
    issue(clock = '14:07:30', { gesture = 'victory', by = '陈七' as string | null } = {}) {
      const target = { group: world.groups.mall!, channel: '商超外展', team: '一组' }
      const check = newCheck(scene(clock), target, { gesture, by })
      add(...issuing(scene(clock), check))
      return check.id
    },
    /** Somebody shows a picture as his answer; `seen` null for one that nothing could look at. */
    answer(checkId: string, personId: string, clock: string, seen: Partial<Seen> | null = {}, hash?: string) {
      const key = `test/${++messages}`
      const photo = { hash: hash ?? key, seen: seen && { gesture: 'victory', people: 1, ...seen } }
      const moment = Math.floor(at(clock) / 1000) * 1000
      add(
        { kind: 'photoShown', hash: photo.hash, use: { personId, at: moment, key, checkId } },
        { kind: 'spotCheckAnswered', checkId, answer: { personId, at: moment, key, photos: [photo] } },
      )
    },
    rule(checkId: string, personId: string, fits: boolean, clock: string, by = '陈七') {
      const ruling = { personId, fits, by, at: at(clock), key: `test/${++messages}` }
      add({ kind: 'gestureRuled', checkId, ruling })
    },
    leave(personId: string, from: string, to: string) {
      const leave = { id: 'leave/1', personId, type: '请假' as const, from: at(from), to: at(to) }
      add({ kind: 'leaveGranted', leave: { ...leave, requestedAt: at(from), approvedAt: at(from) } })
    },
    away(personId: string, from: string, until: string, backAt?: string) {
      const id = `away/${world.away.count + 1}`
      const away = { id, personId, groupId: 'mall', reason: '送客户', kind: null, key: id }
      add({ kind: 'postLeft', away: { ...away, at: at(from), until: at(until) } })
      if (backAt) add({ kind: 'postResumed', id, personId, at: at(backAt), key: id })
    },
    result: (checkId: string, personId: string) => {
      const check = world.spotChecks.checks.find(({ id }) => id === checkId)!
      return standingOf(world, check, personId).result
    },
  }
}
