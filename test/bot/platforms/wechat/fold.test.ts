import { describe, expect, test } from 'vitest'
import { folded } from '../../../../bot/platforms/wechat/fold.ts'
import { outgoing } from '../../../wechat/in-process.ts'

const receipt = (name: string) => outgoing({ text: `✅ ${name} 09:31:00 9:30签到成功。`, receipt: name })
const verdict = outgoing({ text: '❗王五 未签到,罚款20元', asked: false })

describe('what waits in one chat', () => {
  test('alone it leaves as it is', () => {
    const one = receipt('张三')
    expect(folded([one])).toEqual({ message: one, count: 1 })
  })

  test('two receipts are told in full', () => {
    const { message, count } = folded([receipt('张三'), receipt('李四')])
    expect(count).toBe(2)
    expect(message.text).toBe('✅ 张三 09:31:00 9:30签到成功。\n———\n✅ 李四 09:31:00 9:30签到成功。')
  })

  test('three and more become one line of names', () => {
    const { message, count } = folded(['张三', '李四', '周十', '张三'].map(receipt))
    expect(count).toBe(4)
    expect(message.text).toBe('✅ 已记:张三、李四、周十。')
    expect(message.receipt).toBeDefined()
  })

  test('a verdict among them is told in its words, and makes the whole no receipt', () => {
    const { message, count } = folded([receipt('张三'), receipt('李四'), verdict, receipt('周十')])
    expect(count).toBe(4)
    expect(message.text).toBe('✅ 已记:张三、李四、周十。\n———\n❗王五 未签到,罚款20元')
    expect(message.receipt).toBeUndefined()
  })

  test('with an answer among them the whole is an answer, and may leave by night', () => {
    expect(folded([verdict, receipt('张三')]).message.asked).toBe(true)
    expect(folded([verdict, verdict]).message.asked).toBe(false)
  })

  test('a picture leaves alone, and so does what is too long', () => {
    const picture = outgoing({ picture: Buffer.from('p'), text: '榜' })
    expect(folded([picture, verdict]).count).toBe(1)
    expect(folded([verdict, picture]).count).toBe(1)
    expect(folded([outgoing({ text: 'a'.repeat(1_000) }), outgoing({ text: 'b'.repeat(1_000) })]).count).toBe(
      1,
    )
  })

  test('everybody who is called stays called, once', () => {
    const call = (id: string) => outgoing({ mentions: [{ id, name: id }] })
    expect(folded([call('a'), call('b'), call('a')]).message.mentions.map(({ id }) => id)).toEqual(['a', 'b'])
  })
})
