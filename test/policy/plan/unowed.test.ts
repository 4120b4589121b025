import { expect, test } from 'vitest'
import { outcomeOfPlaying, transcriptOf } from '../../support/transcript.ts'

const world = {
  start: '2021-04-12T08:00:00',
  people: [
    { name: '张三', team: '一组', channel: '大客户', leader: '郑二' },
    { name: '郑二', role: 'supervisor', team: '一组', channel: '大客户', leader: '郑经理' },
    { name: '郑经理', role: 'manager' },
  ],
  groups: [{ id: 'ka', name: '群', purpose: '大客户', people: ['张三', '郑二', '郑经理'] }],
  randomChecks: false,
}
const says = (at: string, text: string) => ({ at, group: 'ka', from: '郑二', text })
const end = { at: '2021-04-12T13:00:00', end: true }

test('a paper that the bot was not yet there to ask for is late when it comes after its deadline', async () => {
  const lines = [
    { world },
    says('2021-04-12T12:00:00', '周总结 上周到访不足'),
    says('2021-04-12T12:01:00', '周计划 主攻二纺'),
    end,
  ]
  const { reports } = await outcomeOfPlaying(
    transcriptOf(lines.map((line) => JSON.stringify(line)).join('\n')),
  )
  expect(reports).toEqual([
    { person: '郑二', type: '周总结', period: '2021-W14', result: 'late' },
    { person: '郑二', type: '周计划', period: '2021-W16', result: 'onTime' },
  ])
})
