import { describe, expect, test } from 'vitest'
import { randomCheck } from '../../../jobs/random-check.ts'
import { MINUTE } from '../../../policy/calendar.ts'
import { inWindow } from '../../../policy/spot-check/plan.ts'
import { at, checkWorld } from '../../support/check-world.ts'
import { lived, outcomeAfter } from '../../support/random/day.ts'
import { DAY } from '../../support/random/world.ts'

describe('a drawn check comes only', () => {
  const { scene } = checkWorld()
  test.each([
    ['09:44:59', false], ['09:45:00', true], ['11:50:00', true], ['11:50:01', false],
    ['13:34:59', false], ['13:35:00', true], ['17:50:00', true], ['17:50:01', false],
  ] as const)('at %s: %s', (clock, comes) => {
    expect(inWindow(scene('08:00:00'), at(clock))).toBe(comes)
  }) // biome-ignore format: a table

  test.each([
    ['15:07:29', ['李四', '周十', '何二']],
    ['15:07:30', ['王五', '赵六', '李四', '周十', '陈七', '何二']],
  ])('to whom no check has asked within the hour: at %s', (clock, asked) => {
    const here = checkWorld({ randomChecks: true })
    here.issue('14:07:30', { by: null })
    const due = { id: 'random-check/mall/1', at: at(clock), kind: 'random-check', data: { groupId: 'mall' } }
    const outcome = randomCheck.run(due, here.scene(clock))
    const facts = 'done' in outcome ? outcome.done.facts : []
    expect(facts.flatMap((fact) => (fact.kind === 'spotCheckIssued' ? fact.check.required : []))).toEqual(
      asked,
    )
  })
})

test('those still missing are called a minute before the deadline, and it closes the second after it', () => {
  const here = checkWorld()
  here.issue('14:07:30')
  const due = Object.values(here.world.schedule.due).filter(({ id }) =>
    /^(?:check-last-call|close-check)\//.test(id),
  )
  const rows = due.map(({ kind, at: moment }) => [kind, (moment - at('14:07:30')) / MINUTE])
  expect(rows).toEqual([
    ['check-last-call', 4],
    ['close-check', 5 + 1 / 60],
  ])
})

test('抽查 without a target asks everybody of the group, of both squads', async () => {
  const more = [{ at: `${DAY}T14:00:00`, group: 'mall', from: '陈七', text: '抽查 剪刀手' }]
  const { spotChecks } = outcomeAfter(await lived({ events: [], outages: [] }, { more }))
  expect(Object.keys(spotChecks[0]!.results)).toEqual(['王五', '赵六', '孙一', '周七', '吴八'])
})
