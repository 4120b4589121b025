import { expect, test } from 'vitest'
import { chat } from '../support/chat.ts'

const day = '2021-04-12T'

test.each([
  '关键人 李工',
  '补充 关键人 李工',
  '补充 咸阳二纺 关键人 李工',
  '补充关键人:李工',
  '报备资源 咸阳二纺 关键人 李工',
])('%s completes a claim', async (said) => {
  const here = await chat()
  await here.say(`${day}10:05:07`, '张三', '报备资源 咸阳二纺')
  const [post] = await here.say(`${day}10:15:07`, '张三', said)
  expect(post!.text).toContain('关键人李工')
  expect(post!.text).toContain('归张三')
})
