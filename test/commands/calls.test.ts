import { expect, test } from 'vitest'
import { personalTarget } from '../../policy/metric/mine.ts'
import { teamsOn } from '../../policy/metric/team.ts'
import { chat } from '../support/chat.ts'

const day = '2021-04-12'
const house = (settings: Record<string, unknown>) => ({
  pack: 'yundi',
  start: `${day}T08:00:00`,
  randomChecks: false,
  settings,
  people: [
    ...['甲', '乙', '丙'].map((name) => ({ name, team: '一组', channel: '电开', leader: '丁主管' })),
    { name: '丁主管', role: 'supervisor', team: '一组', channel: '电开' },
  ],
  groups: [{ id: 'ka', name: '电开群', purpose: '电开', people: ['甲', '乙', '丙', '丁主管'] }],
})

test.each([
  { settings: {}, team: 200, each: 67, rate: '75%' },
  { settings: { 'callTarget.scope': 'person' }, team: 600, each: 200, rate: '25%' },
])('S0-ORG-08 $settings: a team has $team, each $each', async ({ settings, team, each, rate }) => {
  const here = await chat(house(settings))
  await here.say(`${day}T15:00:00`, '甲', 'CALL 150')
  const scene = await here.scene(`${day}T16:00:00`)
  expect(teamsOn(scene, '电开', day)[0]?.callsTarget).toBe(team)
  expect(personalTarget(scene, '甲', day, 'calls')).toBe(each)
  const [board] = await here.say(`${day}T16:00:00`, '丁主管', '排行 今日 电开')
  expect(board!.text).toContain(rate)
})
