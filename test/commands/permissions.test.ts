import { describe, expect, test } from 'vitest'
import { commands } from '../../commands/all.ts'
import { roleNames } from '../../policy/people.ts'
import { chat } from '../support/chat.ts'
import { houseOfRoles, roles, wouldLeadTo } from '../support/roles.ts'

const everybody = 'SLMDGKFCA'

/** Who may use which command: staff, leader, manager, director, general manager, desk, finance, clerk, admin. */
const expected: Record<string, string> = {
  ...those(
    everybody,
    '签到 展位签到 上班签到 下班签到 定位 补打卡 报备片区 离岗 返岗 请假 调休 休息 出差 外派 密语',
  ),
  ...those(
    everybody,
    '排行 进度 我的 我的任务 战区 点位 用车 取消用车 查资源 我的资源 释放资源 制度 规则 帮助 删除我的照片',
  ),
  ...those(everybody, '申诉 我的罚款 我的奖励 为什么 验证 我的账单 确认账单'),
  ...those('S', '补位'),
  ...those('SL', '留电 带访 咨询 CALL 派单 登记 门店 名片 入群 我的经纪人 拜访 日报 跟进 物料 早会'),
  ...those('SL', '报备资源 报备门店 关键人 看房团 推介会 企业宣传 企业巡展'),
  ...those('SLKF', '认筹'),
  ...those('SLMDGA', '退群 更正'),
  ...those('LM', '培训'),
  ...those('LMDGA', '排班 今日排班 报备下周 报备本周 周计划 周总结 晚会抽查 选战区 抽签选区 抽签展点'),
  ...those('LMDGA', '抽查 手势不符 手势通过 确认罚款 确认奖励 免除'),
  ...those('LMDGKFA', '同意 驳回 确认'),
  ...those('LMDGFA', '已缴 已发 已执行'),
  ...those('LMDGFCA', '导出'),
  ...those('LMDGKCA', '编制'),
  ...those('MDGA', '下达计划 金额 设指标 设规则 撤回规则 启用规则 试算 自检'),
  ...those('MDGFA', '结账'),
  ...those('MA', '绑定群 启用'),
  ...those(everybody, '绑定 绑定管理员'),
  ...those('MDGA', '名册 加人 调岗 离职 绑定码'),
  ...those('LMDGA', '待绑定'),
  ...those('A', '新管理员码 我叫 解绑'),
}

const onlyInGroups = '签到 展位签到 上班签到 下班签到 报备片区 离岗 返岗 绑定群 启用'.split(' ')
const onlyPrivately = '我的账单 结账 绑定管理员 新管理员码 我叫 名册 绑定码 待绑定'.split(' ')
/** What may be said in a group that is bound to nothing yet. */
const settingUp = '绑定群 启用 启用规则'.split(' ')

function those(letters: string, words: string): Record<string, string> {
  return Object.fromEntries(words.split(' ').map((word) => [word, letters]))
}

const { world } = await chat(houseOfRoles)
const house = await world()
const refusedForRole = /^「.+」由.+使用,您的角色不能用它,什么都没有记。$/

test('every command says here who may use it', () => {
  const stated = Object.keys(expected)
  expect(commands.map(({ words }) => words[0]).filter((word) => !stated.includes(word!))).toEqual([])
  expect(stated.filter((word) => !commands.some(({ words }) => words[0] === word))).toEqual([])
})

test('no two commands share a word', () => {
  const all = commands.flatMap(({ words }) => words.map((word) => word.toUpperCase()))
  expect(all.filter((word, index) => all.indexOf(word) !== index)).toEqual([])
})

describe.each(commands.map((command) => [command.words[0]!, command] as const))('%s', (word, command) => {
  const may = [...(expected[word] ?? '')].map((letter) => roles[letter]!)
  const chatId = onlyPrivately.includes(word) ? null : 'ka'

  test.each(command.words)('%s is refused to every other role, who hears who may', (said) => {
    for (const role of Object.values(roles)) {
      const { facts, say } = wouldLeadTo(house, { senderId: role, text: said, chatId })
      const refusal = say.find(({ text }) => refusedForRole.test(text))
      if (may.includes(role)) {
        expect(refusal, `${role} may ${said}`).toBeUndefined()
        continue
      }
      expect(refusal, `${role} may not ${said}`).toMatchObject({ tone: 'refusal' })
      expect(refusal!.text).toContain(`「${said}」由`)
      for (const other of may) expect(refusal!.text).toContain(roleNames[other])
      expect(facts).toEqual([])
      expect(say).toHaveLength(1)
    }
  })

  test('in a chat where it does not belong nothing is recorded', () => {
    const [role] = may
    for (const [place, only] of [
      [null, onlyInGroups],
      ['ka', onlyPrivately],
    ] as const) {
      const { facts, say } = wouldLeadTo(house, { senderId: role!, text: word, chatId: place })
      const sent = say.some(({ text }) => /要在工作群里发|请私聊机器人发送/.test(text))
      expect(sent, `${word} in ${place ?? 'private'}`).toBe(only.includes(word))
      if (sent) expect(facts).toEqual([])
    }
  })

  test('in a group that nobody has bound the bot is silent, but for what sets it up', () => {
    for (const role of Object.values(roles)) {
      const { facts, say } = wouldLeadTo(house, { senderId: role, text: word, chatId: 'strange' })
      if (!settingUp.includes(word)) expect({ facts, say }).toEqual({ facts: [], say: [] })
      else expect(say.every(({ to }) => 'person' in to && to.person === role)).toBe(true)
    }
  })

  test('a stranger does nothing by it; what he hears, he hears alone', () => {
    for (const said of [word, `${word} 张三 5`])
      for (const place of ['ka', null]) {
        const { facts, say } = wouldLeadTo(house, { senderId: 'nobody', text: said, chatId: place })
        const kinds = facts.map(({ kind }) => kind)
        expect(kinds.filter((kind) => kind !== 'strangerHeard' && kind !== 'codeTried')).toEqual([])
        for (const { to } of say) expect(to).toEqual({ outside: { platform: 'test', userId: 'nobody' } })
      }
    const silent = wouldLeadTo(house, { senderId: 'nobody', text: word, chatId: 'strange' })
    expect(silent).toEqual({ facts: [], say: [] })
  })
})
