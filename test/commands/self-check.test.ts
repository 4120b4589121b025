import { beforeAll, expect, test } from 'vitest'
import { chat } from '../support/chat.ts'

let small: Awaited<ReturnType<typeof chat>>
beforeAll(async () => {
  small = await chat()
})

test('a manager sees how many clauses of each legal concern there are, and how to see them', async () => {
  const [post] = await small.say('2021-04-12T09:00:00', '郑经理', '自检', { privately: true })
  expect(post!.text).toMatch(
    /合规提醒:现金罚款\d+、体罚\d+、连带受罚\d+、班外义务\d+\(发"自检 合规"看条款和改法\)/,
  )
})

test('合规 tells each concern with its risk, its places and a lawful form, and that it is advice', async () => {
  const [post] = await small.say('2021-04-12T09:00:00', '郑经理', '自检 合规', { privately: true })
  expect(post!.text).toContain('【合规自查】云堤')
  expect(post!.text).toContain('用人单位没有罚款的权力')
  expect(post!.text).toContain('10分钟以内未到指定地点者【罚款20元】')
  expect(post!.text).toContain('可改:少1组的,第二天补看一节接待话术录像')
  expect(post!.text).toContain('请以当地律师意见为准')
})

test('staff are told that it is not theirs', async () => {
  const [post] = await small.say('2021-04-12T09:00:00', '张三', '自检 合规', { privately: true })
  expect(post!.tone).toBe('refusal')
})
