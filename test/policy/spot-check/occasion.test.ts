import { expect, test } from 'vitest'
import type { Fact } from '../../../policy/facts.ts'
import { balances } from '../../../policy/ledger/balance.ts'
import { close, resettle } from '../../../policy/occasion.ts'
import { spotCheckOccasion } from '../../../policy/spot-check/occasion.ts'
import { at, checkWorld } from '../../support/check-world.ts'

const money = (here: ReturnType<typeof checkWorld>, id: string) =>
  spotCheckOccasion
    .judge(id, here.scene('18:00:00'))
    .map(({ subject, amountFen }) => [Object.values(subject)[0], amountFen])

test('each miss costs 30 and its leader 10', () => {
  const here = checkWorld()
  expect(money(here, here.issue())).toEqual([
    ['王五', -3000],
    ['赵六', -3000],
    ['陈七', -1000],
    ['陈七', -1000],
  ])
})

test('a leader who misses himself owes his own, none for himself, and nobody above owes', () => {
  const here = checkWorld()
  const check = here.issue('14:07:30', { by: '郑经理' })
  here.answer(check, '王五', '14:08:00')
  here.answer(check, '赵六', '14:08:00')
  expect(money(here, check)).toEqual([['陈七', -3000]])
})

test('a leader on leave owes nothing for his people', () => {
  const here = checkWorld()
  here.leave('陈七', '09:00:00', '18:00:00')
  expect(money(here, here.issue('14:07:30', { by: null }))).toEqual([
    ['王五', -3000],
    ['赵六', -3000],
  ])
})

test('who led whom when the check was issued is what counts', () => {
  const here = checkWorld()
  const check = here.issue()
  const posting = {
    from: at('14:10:00'),
    role: 'staff' as const,
    team: '二组',
    channel: '商超外展',
    leaderId: '何二',
  }
  here.add({ kind: 'personPosted', personId: '王五', posting })
  expect(money(here, check).slice(2)).toEqual([
    ['陈七', -1000],
    ['陈七', -1000],
  ])
})

test('a channel without a clause for it costs nothing', () => {
  const people = [
    { name: '张三', team: '一组', channel: '大客户', leader: '何二' },
    { name: '何二', role: 'supervisor', team: '一组', channel: '大客户' },
  ]
  const groups = [{ id: 'mall', name: '大客户群', purpose: '大客户', people: ['张三', '何二'] }]
  const here = checkWorld({ people, groups })
  here.add({
    kind: 'spotCheckIssued',
    check: {
      ...{ id: 'spot-check/1', n: 1, groupId: 'mall', scope: '大客户', gesture: 'ok', issuedBy: '何二' },
      ...{ issuedAt: at('14:07:30'), deadline: at('14:12:30'), required: ['张三'], excluded: [] },
    },
  })
  expect(money(here, 'spot-check/1')).toEqual([])
})

test('an outage that is learnt of only after the close takes everything back', () => {
  const here = checkWorld()
  const id = here.issue()
  const closing = here.scene('14:12:31')
  here.add(...close(spotCheckOccasion, id, closing).facts)
  expect(balances(here.world)).toEqual({ 王五: -3000, 赵六: -3000, 陈七: -2000 })
  const outage: Fact = { kind: 'outageNoted', outage: { from: at('14:08:00'), until: at('14:12:00') } }
  here.add(outage)
  for (const { settlement } of resettle([spotCheckOccasion], [outage], here.scene('14:20:00')))
    here.add(...settlement.facts)
  expect(balances(here.world)).toEqual({ 王五: 0, 赵六: 0, 陈七: 0 })
})
