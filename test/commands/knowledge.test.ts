import { describe, expect, test } from 'vitest'
import { loadPack } from '../../bot/packs.ts'
import { commands } from '../../commands/all.ts'
import { fineLine, fineLines } from '../../messages/ledger.ts'
import { ruleExplained } from '../../messages/rules.ts'
import { subjectName } from '../../policy/ledger/balance.ts'
import { chat, missedCheck } from '../support/chat.ts'

const at = '2021-04-12T10:00:00'
const answer = async (who: string, text: string) => (await (await chat()).say(at, who, text))[0]!

describe('帮助', () => {
  test('staff see what they may use, leaders also what they decide', async () => {
    const [staff, leader] = [await answer('张三', '帮助'), await answer('何二', '帮助')]
    expect(staff.text).toContain('报备资源')
    expect(staff.text).not.toContain('免除')
    expect(leader.text).toContain('免除')
    expect(leader.text).not.toContain('自检')
  })

  test('what he uses most comes first; every command has its subject', async () => {
    const { text } = await answer('张三', '帮助')
    expect(text.split('\n')[0]).toBe(
      '张三,常用:签到、定位、报备资源、看房团、留电、带访、离岗、我的任务、我的、为什么。',
    )
    for (const name of ['张三', '何二', '郑经理', '钱总', '出纳'])
      expect((await answer(name, '帮助')).text).not.toContain('〔其他〕')
  })

  test('帮助 with a subject lists its commands, those he may use', async () => {
    const { text } = await answer('张三', '帮助 奖罚')
    expect(text).toContain('申诉:')
    expect(text).not.toContain('免除')
  })

  test.each(commands.map(({ words }) => words[0]!))(
    '帮助 %s shows usage and example to whoever may use it',
    async (word) => {
      const command = commands.find(({ words }) => words[0] === word)!
      const role = command.who === 'all' ? 'staff' : command.who[0]!
      const who = { staff: '张三', supervisor: '何二', manager: '郑经理', director: '钱总', finance: '出纳' }
      const name = who[role as keyof typeof who] ?? '郑经理'
      const post = await answer(name, `帮助 ${word}`)
      if (post.tone === 'refusal') expect(command.who).not.toContain('manager')
      else expect(post.text).toContain('例如:')
    },
  )

  test('a word of others names whose it is; an unknown one the nearest', async () => {
    expect((await answer('张三', '帮助 免除')).text).toContain('由主管')
    expect((await answer('张三', '帮助 申述')).text).toContain('帮助 申诉')
  })
})

describe('制度, 规则', () => {
  test.each(['S0-KA-16', 'ka16', 'KA-16', 's0ka16'])('规则 %s', async (said) => {
    const { text } = await answer('张三', `规则 ${said}`)
    expect(text).toContain('原文:「10分钟以内未到指定地点者罚款20元」')
    expect(text).toContain('金额:20元')
  })

  test('制度 保护期 quotes the clause and says how it is applied', async () => {
    const { text } = await answer('张三', '制度 保护期')
    expect(text).toContain('「保护制度:5天资源保护期」')
    expect(text).toContain('满120小时')
  })

  test('what is not there is refused with words that are', async () => {
    const post = await answer('张三', '制度 火星')
    expect(post.tone).toBe('refusal')
    expect(post.text).toContain('资源保护期')
  })

  test('every rule of the rulebook can be explained', async () => {
    const here = await chat()
    const { policy } = await here.scene(at)
    for (const id of Object.keys(loadPack('yundi').rules)) {
      const text = ruleExplained(policy, id)
      expect(text).toContain(policy.clauseOf(id))
      expect(text).not.toMatch(/undefined|null|NaN/)
    }
  })
})

describe('自检', () => {
  test('tells counts, what comes next, unset targets and what is off; staff may not', async () => {
    const { text } = await answer('郑经理', '自检')
    for (const part of ['7人', '接下来:', '派单到访和留电', '未绑定账号:没有', '随机抽查'])
      expect(text).toContain(part)
    expect((await answer('张三', '自检')).tone).toBe('refusal')
  })
})

describe('the sentence of a fine', () => {
  test('has amount, fact, rule with clause, evidence and how to appeal; so has a list of them', async () => {
    const here = await chat()
    await here.judge('2021-04-12T14:12:31', 'spot-check/1', missedCheck())
    const { ledger, ...rest } = await here.world()
    const entries = ledger.order.map((id) => ledger.entries[id]!)
    const parts = [
      '拟罚款30元',
      '没有回照片',
      'S0-EX-11「视为脱岗当事人进行30元/次处罚」',
      '依据',
      '48小时内可发"申诉 F1',
    ]
    const lines = fineLines(entries, (entry) => subjectName({ ledger, ...rest }, entry.subject))
    for (const part of parts) {
      expect(fineLine(entries[0]!, '张三')).toContain(part)
      expect(lines).toContain(part)
    }
  })
})
