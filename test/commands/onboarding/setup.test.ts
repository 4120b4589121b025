import { describe, expect, test } from 'vitest'
import { CODE, emptyHouse, readyHouse } from '../../support/outside.ts'

const day = '2021-04-12T'
const lines = (text = '') => text.split('\n').filter((line) => line.startsWith('接入:'))

describe('自检', () => {
  test('of a house with nobody but its admin: no rulebook, no manager', async () => {
    const house = await emptyHouse()
    await house.say(`${day}08:01:00`, 'ou_admin', `绑定管理员 ${CODE} 王芳`)
    await house.event(`${day}08:02:00`, { what: 'botJoined', name: '大客户群' })
    const [post] = await house.say(`${day}08:03:00`, 'ou_admin', '自检')
    expect(lines(post!.text)).toEqual([
      '接入:规则还没有启用:请发「启用规则 yundi」,在那之前不提醒、不奖罚',
      '接入:除了管理员没有经理,改规则缺另一位同意的人:请在名册里写一位,或发「加人 姓名 经理」',
      '接入:没有绑定的群:大客户群(在群里发「绑定群 渠道或用途」)',
    ])
  })

  test('who has no leader, which channel no group, where the bot is gone, who is unknown', async () => {
    const house = await readyHouse()
    await house.say(`${day}09:00:00`, 'ou_admin', '加人 陈七 员工 二组 商超')
    await house.say(`${day}09:01:00`, 'ou_x', '大家好', { chatId: 'oc_ka' })
    await house.event(`${day}09:02:00`, { what: 'botLeft' })
    const [post] = await house.say(`${day}09:03:00`, 'ou_admin', '自检')
    expect(lines(post!.text)).toEqual([
      '接入:没有上级的人:陈七(发「调岗 姓名 上级某某」)',
      '接入:有人没有群的渠道:商超外展(在那个群里发「绑定群 渠道」)',
      '接入:我已不在的群:大客户群(拉我回去,或绑定新群)',
      '接入:不认识的账号1个(发「待绑定」看是谁)',
    ])
    expect(post!.text).toContain('未绑定账号:郑经理、何二、张三、李四、陈七')
  })

  test('what a platform found, the worst first; the newest look counts', async () => {
    const house = await readyHouse()
    const looked = (at: string, findings: { tone: 'good' | 'warn' | 'bad'; text: string }[]) =>
      house.tell(at, {
        kind: 'platformChecked',
        platform: 'lark',
        title: '飞书',
        at: Date.parse(`${at}+08:00`),
        findings,
      })
    await looked(`${day}09:00:00`, [
      { tone: 'warn', text: '时钟慢了40秒' },
      { tone: 'good', text: '长连接正常' },
      { tone: 'bad', text: '缺权限 im:message.group_msg' },
    ])
    const said = async (at: string) => lines((await house.say(at, 'ou_admin', '自检'))[0]!.text)
    expect(await said(`${day}09:01:00`)).toEqual([
      '接入:飞书(4月12日 09:00:00查):缺权限 im:message.group_msg;时钟慢了40秒',
    ])
    await looked(`${day}10:00:00`, [{ tone: 'good', text: '长连接正常' }])
    expect(await said(`${day}10:01:00`)).toEqual(['接入:飞书(4月12日 10:00:00查):正常'])
  })
})
