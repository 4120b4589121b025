import { expect, test } from 'vitest'
import { chat, missedCheck, quietTeam } from '../support/chat.ts'

const day = '2021-04-12T'

test('no reason, appeal or claim lets a whole phone number out', async () => {
  const here = await chat(quietTeam)
  await here.judge(`${day}14:12:31`, 'spot-check/1', missedCheck())
  const phone = '13800001111'
  const said: [string, string][] = [
    ['张三', `申诉 F1 客户${phone}可以作证`],
    ['郑经理', `驳回 Q1 打${phone}没人接`],
    ['郑经理', `免除 F2 按${phone}的说明`],
    ['张三', `报备资源 咸阳二纺 关键人 李工 ${phone}`],
    ['张三', `报备资源 ${phone}`],
    ['李四', `报备资源 咸阳${phone} 关键人 李工`],
    ['李四', `查资源 咸阳二纺`],
    ['李四', `查资源 ${phone}`],
    ['何二', '查资源 咸阳二纺'],
    ['张三', '我的资源'],
    ['张三', `释放资源 ${phone}`],
    ['李四', `制度 ${phone}`],
    ['李四', `规则 ${phone}`],
    ['李四', `帮助 ${phone}`],
    ['李四', '帮助 报备'],
    ['张三', '为什么 F1'],
    ['郑经理', `确认 ${phone}`],
    ['郑经理', `同意 ${phone}`],
    ['张三', `申诉 ${phone}`],
    ['张三', `关键人 ${phone}`],
  ]
  for (const [who, text] of said) await here.say(`${day}16:00:00`, who, text)
  await here.runTo('2021-04-18T12:00:00')
  const posts = await here.posts()
  expect(posts.length).toBeGreaterThan(said.length)
  for (const post of posts) expect(JSON.stringify(post).replaceAll(/test\/\d+/g, '')).not.toContain(phone)
})
