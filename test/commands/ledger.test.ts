import { describe, expect, test } from 'vitest'
import { balances } from '../../policy/ledger/balance.ts'
import { chat, missedCheck, quietTeam } from '../support/chat.ts'

const day = '2021-04-12T'

/** A chat in which a missed spot check was judged at 14:12:31: F1 is 张三's fine, F2 何二's joint one. */
async function afterCheck() {
  const here = await chat(quietTeam)
  await here.judge(`${day}14:12:31`, 'spot-check/1', missedCheck())
  return here
}
const states = async (here: Awaited<ReturnType<typeof chat>>) => {
  const { ledger } = await here.world()
  return Object.fromEntries(ledger.order.map((id) => [id, ledger.entries[id]!.state]))
}

describe('确认', () => {
  test('the direct leader confirms, and the sentence carries rule, clause and appeal', async () => {
    const here = await afterCheck()
    const [post] = await here.say(`${day}14:20:00`, '何二', '确认 f1')
    expect(post!.text).toContain('F1 张三 罚款30元')
    expect(post!.text).toContain('S0-EX-11「视为脱岗当事人进行30元/次处罚」')
    expect(post!.text).toContain('申诉 F1')
    expect(await states(here)).toEqual({ F1: 'confirmed', F2: 'proposed' })
  })

  test('nobody confirms his own; the others of the same message are confirmed', async () => {
    const here = await afterCheck()
    const posts = await here.say(`${day}14:20:00`, '何二', '确认 F1、F2')
    expect(posts.map(({ tone }) => tone)).toEqual([undefined, 'refusal'])
    expect(posts[1]!.text).toContain('F2 是您自己的,不能自己确认,请郑经理处理')
    expect(await states(here)).toEqual({ F1: 'confirmed', F2: 'proposed' })
  })

  test('a number that does not exist gets the near one, and nothing is confirmed', async () => {
    const here = await afterCheck()
    const [post] = await here.say(`${day}14:20:00`, '何二', '确认 R1')
    expect(post!.tone).toBe('refusal')
    expect(post!.text).toContain('想处理的是「F1」吗')
    expect(await states(here)).toEqual({ F1: 'proposed', F2: 'proposed' })
  })

  test('twice is said once more and changes nothing', async () => {
    const here = await afterCheck()
    await here.say(`${day}14:20:00`, '何二', '确认 F1')
    const [post] = await here.say(`${day}14:21:00`, '郑经理', '确认 F1')
    expect(post!.text).toContain('F1 已确认(何二,4月12日 14:20:00)')
  })

  test('确认罚款 takes what he may confirm of the last 24 hours', async () => {
    const here = await afterCheck()
    await here.judge('2021-04-13T14:12:32', 'spot-check/2', missedCheck('spot-check/2', '2021-04-13'))
    await here.say('2021-04-13T14:20:00', '何二', '确认罚款')
    expect(await states(here)).toEqual({ F1: 'proposed', F2: 'proposed', F3: 'confirmed', F4: 'proposed' })
    const [post] = await here.say('2021-04-13T14:21:00', '何二', '确认罚款')
    expect(post!.tone).toBe('refusal')
  })
})

describe('免除 (G9)', () => {
  test.each([
    { who: '何二', what: 'F2', says: '不能自己免除' },
    { who: '何二', what: 'F1', says: '您对 F1 负连带责任(F2)' },
  ])(
    'a leader waives neither his own fine nor one that he owes jointly: $what',
    async ({ who, what, says }) => {
      const here = await afterCheck()
      const [post] = await here.say(`${day}14:20:00`, who, `免除 ${what} 信号故障`)
      expect(post!.text).toContain(says)
      expect(await states(here)).toEqual({ F1: 'proposed', F2: 'proposed' })
    },
  )

  test('the manager waives the principal, the joint fine falls with it, balances are nought', async () => {
    const here = await afterCheck()
    const [post] = await here.say(`${day}14:20:00`, '郑经理', '免除 F1 信号故障')
    expect(post!.text).toContain('连带的F2(何二)一并免除')
    expect(await states(here)).toEqual({ F1: 'waived', F2: 'waived', F3: 'confirmed', F4: 'confirmed' })
    expect(balances(await here.world())).toEqual({ 张三: 0, 何二: 0 })
  })

  test('what was waived stays waived when the occasion is judged again', async () => {
    const here = await afterCheck()
    await here.say(`${day}14:20:00`, '郑经理', '免除 F1 信号故障')
    await here.judge(`${day}15:00:00`, 'spot-check/1', missedCheck())
    expect(balances(await here.world())).toEqual({ 张三: 0, 何二: 0 })
  })

  test('principal and joint fine named together are taken back once each', async () => {
    const here = await afterCheck()
    await here.say(`${day}14:20:00`, '郑经理', '免除 F1 F2 信号故障')
    expect(await states(here)).toEqual({ F1: 'waived', F2: 'waived', F3: 'confirmed', F4: 'confirmed' })
  })

  test('without a reason, and by staff, nothing is waived', async () => {
    const here = await afterCheck()
    expect((await here.say(`${day}14:20:00`, '郑经理', '免除 F1'))[0]!.text).toContain('写明原因')
    expect((await here.say(`${day}14:20:01`, '李四', '免除 F1 手滑'))[0]!.tone).toBe('refusal')
    expect(await states(here)).toEqual({ F1: 'proposed', F2: 'proposed' })
  })
})

describe('申诉 (G9)', () => {
  test.each([
    { after: '47 h', at: '2021-04-14T13:12:31', taken: true },
    { after: '48 h, the last second', at: '2021-04-14T14:12:31', taken: true },
    { after: '48 h and a second', at: '2021-04-14T14:12:32', taken: false },
    { after: '49 h', at: '2021-04-14T15:12:31', taken: false },
  ])('after $after', async ({ at, taken }) => {
    const here = await afterCheck()
    const [post] = await here.say(at, '张三', '申诉 F1 当时在带客户')
    expect(post!.text).toContain(taken ? '请郑经理处理' : '已超48小时')
    expect((await here.world()).ledger.entries.F1!.frozen ?? false).toBe(taken)
  })

  test('one without a reason is heard as well, and says so', async () => {
    const here = await afterCheck()
    const [post] = await here.say(`${day}15:00:00`, '张三', '申诉F1')
    expect(post!.text).toContain('理由:没有写')
    expect(post!.text).toContain('请郑经理处理')
    expect((await here.world()).ledger.entries.F1!.frozen).toBe(true)
  })

  test('it goes past the leader to his superior, who alone decides it', async () => {
    const here = await afterCheck()
    await here.say(`${day}15:00:00`, '张三', '申诉 F1 当时在带客户')
    const [leader] = await here.say(`${day}15:01:00`, '何二', '同意 Q1')
    expect(leader!.text).toContain('由郑经理处理')
    const [self] = await here.say(`${day}15:01:30`, '张三', '同意 Q1')
    expect(self!.tone).toBe('refusal')
    await here.say(`${day}15:02:00`, '郑经理', '同意 Q1')
    expect(await states(here)).toEqual({ F1: 'reversed', F2: 'reversed', F3: 'confirmed', F4: 'confirmed' })
    expect(balances(await here.world())).toEqual({ 张三: 0, 何二: 0 })
  })

  test('what an appeal took back does not come back when the occasion is judged again', async () => {
    const here = await afterCheck()
    await here.say(`${day}15:00:00`, '张三', '申诉 F1 当时在带客户')
    await here.say(`${day}15:02:00`, '郑经理', '同意 Q1')
    await here.judge(`${day}16:00:00`, 'spot-check/1', missedCheck())
    expect(balances(await here.world())).toEqual({ 张三: 0, 何二: 0 })
  })

  test("a leader's own joint fine goes to the director", async () => {
    const here = await afterCheck()
    const [post] = await here.say(`${day}15:00:00`, '何二', '申诉 F2 当天我休息')
    expect(post!.text).toContain('请钱总处理')
    const [manager] = await here.say(`${day}15:01:00`, '郑经理', '同意 Q1')
    expect(manager!.text).toContain('由钱总处理')
    await here.say(`${day}15:02:00`, '钱总', '同意 Q1', { privately: true })
    expect(balances(await here.world())).toEqual({ 张三: -3000, 何二: 0 })
  })

  test('while it is open, neither it nor its joint fine is confirmed, waived or collected', async () => {
    const here = await afterCheck()
    await here.say(`${day}14:30:00`, '何二', '确认 F1')
    await here.say(`${day}15:00:00`, '张三', '申诉 F1 当时在带客户')
    for (const [who, text] of [
      ['郑经理', '确认 F2'],
      ['郑经理', '免除 F1 信号'],
      ['出纳', '已缴 F1'],
    ] as const) {
      const [post] = await here.say(`${day}15:01:00`, who, text, { privately: true })
      expect(post!.text).toContain('正在申诉(Q1)')
    }
    expect(await states(here)).toEqual({ F1: 'confirmed', F2: 'proposed' })
  })

  test('rejected, the fine stands and cannot be appealed a second time', async () => {
    const here = await afterCheck()
    await here.say(`${day}15:00:00`, '张三', '申诉 F1 当时在带客户')
    await here.say(`${day}15:02:00`, '郑经理', '驳回 Q1 有照片为证')
    const [again] = await here.say(`${day}15:03:00`, '张三', '申诉 F1 再看看')
    expect(again!.text).toContain('Q1,已驳回')
    const [decided] = await here.say(`${day}15:04:00`, '郑经理', '同意 Q1')
    expect(decided!.text).toContain('已由郑经理于4月12日 15:02:00驳回')
    expect(balances(await here.world())).toEqual({ 张三: -3000, 何二: -1000 })
  })

  test("somebody else's number is refused with one's own", async () => {
    const here = await afterCheck()
    const [post] = await here.say(`${day}15:00:00`, '何二', '申诉 F1 他在带客户')
    expect(post!.text).toBe('F1 是张三的,只能申诉自己的。您可以申诉的有:F2。')
  })
})

describe('已缴, 已发, 已执行', () => {
  test('finance records what was confirmed; before that it says who confirms', async () => {
    const here = await afterCheck()
    const [first] = await here.say(`${day}15:00:00`, '出纳', '已缴 F1', { privately: true })
    expect(first!.text).toContain('先请何二发「确认 F1」')
    await here.say(`${day}15:01:00`, '何二', '确认 F1')
    expect((await here.say(`${day}15:02:00`, '出纳', '已发 F1', { privately: true }))[0]!.text).toContain(
      '已缴 F1',
    )
    await here.say(`${day}15:03:00`, '出纳', '已缴 F1', { privately: true })
    expect((await states(here)).F1).toBe('settled')
  })
})

describe('我的罚款, 为什么', () => {
  test('each line has number, amount, fact, rule and state; the sum is what stands', async () => {
    const here = await afterCheck()
    const [post] = await here.say(`${day}15:00:00`, '张三', '我的罚款', { privately: true })
    expect(post!.text).toContain('有效合计30元,其中待确认30元')
    expect(post!.text).toContain('F1 4月12日 罚款30元 待确认:14:07:30抽查')
    expect(post!.text).toContain('申诉 F1')
  })

  test('为什么 tells clause, evidence, steps and until when to appeal; only to those it concerns', async () => {
    const here = await afterCheck()
    const [post] = await here.say(`${day}15:00:00`, '张三', '为什么 F1', { privately: true })
    for (const part of ['事实:14:07:30抽查', '条款:S0-EX-11', '依据:', '关联:F2', '4月14日 14:12:31前'])
      expect(post!.text).toContain(part)
    expect((await here.say(`${day}15:01:00`, '李四', '为什么 F1'))[0]!.tone).toBe('refusal')
    expect(await here.say(`${day}15:02:00`, '李四', '为什么 又是我')).toEqual([])
  })
})
