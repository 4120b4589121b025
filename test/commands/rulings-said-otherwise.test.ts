import { expect, test } from 'vitest'
import { outcomeOfPlaying, transcriptOf } from '../support/transcript.ts'

const day = '2021-04-12T'
const world = {
  start: `${day}13:00:00`,
  people: [
    { name: '王五', team: '一组', channel: '商超外展', leader: '陈七' },
    { name: '赵六', team: '一组', channel: '商超外展', leader: '陈七' },
    { name: '陈七', role: 'supervisor', team: '一组', channel: '商超外展', leader: '郑经理' },
    { name: '郑经理', role: 'manager' },
  ],
  groups: [{ id: 'mall', name: '群', purpose: '商超外展', people: ['王五', '赵六', '陈七', '郑经理'] }],
  randomChecks: false,
}
const photo = (from: string) => ({
  ...{ at: `${day}14:03:00`, group: 'mall', from, id: from },
  photo: { gesture: 'victory', people: 1, hash: from },
})

test.each([
  ['陈七', { text: '手势不符', replyTo: '王五' }, 'mismatch'],
  ['陈七', { text: '王五手势不符' }, 'mismatch'],
  ['陈七', { text: '@王五 手势不符' }, 'mismatch'],
  ['陈七', { text: '大家注意手势不符' }, 'passed'],
  ['陈七', { text: '手势不符' }, 'passed'],
  ['赵六', { text: '王五手势不符' }, 'passed'],
])('%s says %j', async (from, said, result) => {
  const lines = [
    { world },
    { at: `${day}14:00:00`, group: 'mall', from: '郑经理', text: '抽查 比耶' },
    ...['王五', '赵六', '陈七'].map(photo),
    { at: `${day}14:20:00`, group: 'mall', from, ...said },
    { at: `${day}14:30:00`, end: true },
  ]
  const { spotChecks } = await outcomeOfPlaying(
    transcriptOf(lines.map((line) => JSON.stringify(line)).join('\n')),
  )
  expect(spotChecks[0]!.results).toEqual({ 王五: result, 赵六: 'passed', 陈七: 'passed' })
})
