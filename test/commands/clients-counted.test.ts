import { expect, test } from 'vitest'
import { contactsChat, day } from '../support/contacts-chat.ts'

test.each([
  ['登记 赵先生', '登记+1组'],
  ['登记 赵先生 13700002222', '登记+1组'],
  ['登记 赵先生 商超一组', '登记+1组'],
  ['登记 客户赵先生', '登记+1组'],
  ['登记 赵先生、钱女士', '登记+2组'],
  ['登记 2', '登记+2组'],
  ['带访 赵先生', '带访+1组'],
  ['到访 赵先生 钱女士', '带访+2组'],
  ['转访 赵先生 136 1111 2222', '带访+1组'],
  ['带访 2 赵先生', '带访+2组'],
  ['带访 今天没有', '没有记'],
  ['咨询 赵先生', '没有记'],
])('%s: %s', async (text, answer) => {
  const here = await contactsChat()
  expect(await here.hear(`${day}10:00:00`, '孙九', text)).toContain(answer)
})

test.each(['登记赵先生的时候停电了', '到访钱女士家'])('%s is talk', async (text) => {
  const here = await contactsChat()
  expect(await here.say(`${day}10:00:00`, '孙九', text)).toEqual([])
})
