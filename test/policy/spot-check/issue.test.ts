import { describe, expect, test } from 'vitest'
import { newCheck } from '../../../policy/spot-check/issue.ts'
import { readAsked, targetOf } from '../../../policy/spot-check/target.ts'
import { openChecks } from '../../../policy/spot-check/view.ts'
import { checkWorld } from '../../support/check-world.ts'

const asking = (text: string, groupId: string | undefined = 'mall') => {
  const { scene, world } = checkWorld()
  const asked = readAsked(scene('14:00:00'), text)
  if ('unknown' in asked) return asked
  const target = targetOf(scene('14:00:00'), asked, groupId ? world.groups[groupId] : undefined)
  return target && { ...newCheck(scene('14:00:00'), target, { by: '郑经理' }), asked: asked.gesture }
}

describe('whom 抽查 is for', () => {
  test.each([
    ['商超一组', 'mall', ['王五', '赵六', '陈七']],
    ['商超 1组', 'mall', ['王五', '赵六', '陈七']],
    ['商超外展二组', 'managers', ['李四', '周十', '何二']],
    ['一组', 'mall', ['王五', '赵六', '陈七']],
    ['一组', 'agency', ['孙九', '冯三']],
    ['商超外展群', 'agency', ['王五', '赵六', '李四', '周十', '陈七', '何二']],
    ['二手房', 'mall', ['孙九', '冯三']],
    ['全体', 'mall', ['王五', '赵六', '李四', '周十', '陈七', '何二']],
    ['', 'mall', ['王五', '赵六', '李四', '周十', '陈七', '何二']],
  ])('「%s」 said in %s', (text, group, required) => {
    expect(asking(text, group)).toMatchObject({ required })
  })

  test.each([
    ['商超一组 剪刀手', 'victory'],
    ['比耶', 'victory'],
    ['商超一组剪刀手', 'victory'],
    ['OK手势 二组', 'ok'],
    ['双手点赞', 'both_thumbs_up'],
    ['一组 比6', 'call'],
    ['本群 ✌️', 'victory'],
    ['商超', undefined],
  ])('「%s」 asks for %s', (text, gesture) => {
    expect(asking(text)).toMatchObject({ asked: gesture })
  })

  test('a word that means nothing is asked back, and never means everybody', () => {
    expect(asking('@王五')).toEqual({ unknown: '@王五' })
    expect(asking('商超一组 倒立')).toEqual({ unknown: '倒立' })
  })

  test('in the managers’ group it must be said whom', () => {
    expect(asking('', 'managers')).toBeNull()
  })
})

describe('who must answer', () => {
  test('not the issuer, not managers, not who is on leave or announced as away', () => {
    const here = checkWorld()
    here.leave('王五', '14:00:00', '18:00:00')
    here.away('赵六', '14:00:00', '14:40:00')
    const target = { group: here.world.groups.mall!, channel: '商超外展' }
    expect(newCheck(here.scene('14:30:00'), target, { by: '陈七' })).toMatchObject({
      required: ['李四', '周十', '何二'],
      excluded: [
        { personId: '王五', why: 'leave' },
        { personId: '赵六', why: 'away' },
      ],
    })
  })

  test('where a plan names people of the channel, of the staff only those', () => {
    const here = checkWorld({ duty: [{ date: '2021-04-12', person: '赵六' }] })
    const target = { group: here.world.groups.mall!, channel: '商超外展', team: '一组' }
    expect(newCheck(here.scene('14:30:00'), target).required).toEqual(['赵六', '陈七'])
  })

  test('nobody has two open checks; the second after the deadline he may be asked again', () => {
    const here = checkWorld()
    here.issue('14:07:30', { by: null })
    const target = { group: here.world.groups.mall!, channel: '商超外展' }
    expect(newCheck(here.scene('14:12:30'), target).required).toEqual(['李四', '周十', '何二'])
    expect(newCheck(here.scene('14:12:31'), target).required).toHaveLength(6)
  })

  test('a drawn check leaves out whoever was asked within the hour', () => {
    const here = checkWorld()
    here.issue('14:07:30', { by: null })
    const target = { group: here.world.groups.mall!, channel: '商超外展' }
    const required = (clock: string) => newCheck(here.scene(clock), target, { gapMin: 60 }).required
    expect(required('15:07:29')).toEqual(['李四', '周十', '何二'])
    expect(required('15:07:30')).toHaveLength(6)
  })
})

test('a drawn gesture is never the one before, and the same draw comes out the same', () => {
  const drawn = () => {
    const here = checkWorld()
    const target = { group: here.world.groups.mall!, channel: '商超外展' }
    return Array.from({ length: 40 }, (_, index) => {
      const clock = `${String(8 + Math.floor(index / 6)).padStart(2, '0')}:${index % 6}0:00`
      const check = newCheck(here.scene(clock), target)
      here.add({ kind: 'spotCheckIssued', check })
      return check.gesture
    })
  }
  const gestures = drawn()
  expect(gestures.filter((gesture, index) => gesture === gestures[index - 1])).toEqual([])
  expect(new Set(gestures).size).toBeGreaterThan(4)
  expect(drawn()).toEqual(gestures)
})

test('an open check shows who has answered, until its deadline', () => {
  const here = checkWorld()
  const check = here.issue()
  here.answer(check, '赵六', '14:08:00')
  expect(openChecks(here.scene('14:12:30'))).toMatchObject([
    { gesture: 'victory', gestureName: '剪刀手', required: ['王五', '赵六'], answered: ['赵六'] },
  ])
  expect(openChecks(here.scene('14:12:31'))).toEqual([])
})
