import { expect, test } from 'vitest'
import { teamWeek } from '../../../policy/metric/week.ts'
import { chat } from '../../support/chat.ts'

const squad = (name: string, team: string) => ({ name, team, channel: '商超外展' })

/** One squad brings 24 visits in a week of 19.25, the other 20 and more leads. */
async function ranked(settings: Record<string, unknown> = {}) {
  const here = await chat({
    pack: 'yundi',
    start: '2021-04-05T08:00:00',
    randomChecks: false,
    settings,
    people: [squad('王五', '一组'), squad('李四', '二组')],
    groups: [{ id: 'ka', name: '商超群', purpose: '商超外展', people: ['王五', '李四'] }],
  })
  for (const day of ['05', '06', '07', '08']) {
    await here.say(`2021-04-${day}T17:00:00`, '王五', '带访 6')
    await here.say(`2021-04-${day}T17:00:01`, '李四', '带访 5')
  }
  const scene = await here.scene('2021-04-12T08:00:00')
  return teamWeek(scene, { week: '2021-W14', channel: '商超外展' }).map(({ name, rate }) => [name, rate])
}

test('a squad that does more than its target is ranked by how much more', async () => {
  expect(await ranked()).toEqual([
    ['一组', 24 / 19.25],
    ['二组', 20 / 19.25],
  ])
})

test('where the house caps it, both have done all of it', async () => {
  expect((await ranked({ capRate: true })).map(([, rate]) => rate)).toEqual([1, 1])
})
