import { describe, expect, test } from 'vitest'
import { chat, missedCheck, quietTeam } from '../support/chat.ts'

const day = '2021-04-12T'

describe('several numbers in one message are decided one after another', () => {
  test('two appeals upheld at once: each reversal has a number of its own, and nothing is taken back twice', async () => {
    const here = await chat(quietTeam)
    await here.judge(`${day}14:12:31`, 'spot-check/1', missedCheck())
    await here.judge(`${day}15:12:31`, 'spot-check/2', missedCheck('spot-check/2'))
    await here.say(`${day}15:20:00`, '张三', '申诉 F1 在带客户')
    await here.say(`${day}15:21:00`, '张三', '申诉 F3 在带客户')
    await here.say(`${day}15:22:00`, '何二', '申诉 F2 他在带客户')
    await here.say(`${day}15:30:00`, '钱总', '同意 Q1 Q2 Q3')
    const { ledger } = await here.world()
    expect(ledger.order).toHaveLength(new Set(ledger.order).size)
    const reversed = ledger.order.flatMap((id) => ledger.entries[id]!.reverses ?? [])
    expect(reversed.sort()).toEqual(['F1', 'F2', 'F3', 'F4'])
    const sum = ledger.order.reduce((total, id) => total + (ledger.entries[id]!.amountFen ?? 0), 0)
    expect(sum).toBe(0)
  })

  test('more than one message can decide on is refused whole', async () => {
    const here = await chat(quietTeam)
    const numbers = Array.from({ length: 21 }, (_, at) => `Q${at + 1}`).join(' ')
    const posts = await here.say(`${day}15:30:00`, '何二', `同意 ${numbers}`)
    expect(posts.map(({ text }) => text)).toEqual([
      '「同意」一次最多处理20个,这条有21个,什么都没有改。请分几条发。',
    ])
  })
})
