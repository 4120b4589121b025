import { expect, test } from 'vitest'
import { contactsChat, day } from '../support/contacts-chat.ts'

/** What the bot says to a manager who has had the zones drawn already. */
async function again(text: string) {
  const here = await contactsChat()
  await here.say(`${day}09:00:00`, '郑经理', '抽签选区')
  return here.hear(`${day}09:01:00`, '郑经理', text)
}

test.each([
  ['抽签选区 重抽 新增五组', '重抽,原因:新增五组'],
  ['抽签选区 重抽 原因:新增五组', '重抽,原因:新增五组'],
  ['抽签选区 原因:新增五组', '重抽,原因:新增五组'],
  ['抽签选区 理由 新增五组', '重抽,原因:新增五组'],
  ['抽签选区 因为漏了一组', '重抽,原因:因为漏了一组'],
  ['抽签选区', '已抽签,重抽需经理说明原因'],
  ['抽签选区 第四周', '已抽签,重抽需经理说明原因'],
  ['抽签选区 重抽', '重抽要写原因'],
  ['抽签选区 原因', '重抽要写原因'],
])('S0-ZN-03: %s', async (text, answer) => {
  expect(await again(text)).toContain(answer)
})

test('on a Sunday night after the draft, the next one is a week later', async () => {
  const here = await contactsChat({ start: '2021-04-11T20:00:05' })
  expect(await here.hear('2021-04-11T20:01:00', '何二', '选战区 7')).toContain('下一次选区周日20:00开始')
})
