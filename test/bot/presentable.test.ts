import { describe, expect, test } from 'vitest'
import { presentable } from '../../bot/presentable.ts'
import type { Post } from '../../policy/decision.ts'
import { maskPhones, phonesIn } from '../../policy/text.ts'

const shown = (post: Post) => presentable({ facts: [], say: [post] }).say[0]!

describe('a phone in a group is masked, however it is written', () => {
  test.each([
    '13800001111',
    '138 0000 1111',
    '138-0000-1111',
    '138.0000.1111',
    '138 00001111',
    '+8613800001111',
    '8613800001111',
    '013800001111',
    '1 3 8 0 0 0 0 1 1 1 1',
    '\uff11\uff13\uff18\uff10\uff10\uff10\uff10\uff11\uff11\uff11\uff11',
  ])('%s', (said) => {
    expect(maskPhones(`赵先生${said}来电`)).toBe('赵先生138****1111来电')
    expect(phonesIn(said.replaceAll(' ', ''))).toEqual(['13800001111'])
  })

  test.each(['1617501234567', '1 3 5 7 9 11 13 15', '2021-04-13 08:00:00', '138000011112'])(
    '%s is no phone',
    (said) => expect(maskPhones(said)).toBe(said),
  )

  test('also in its card, its board and its caption', () => {
    const phone = '13800001111'
    const card = {
      key: 'k',
      title: phone,
      tone: 'info',
      lines: [phone],
      buttons: [{ label: phone, text: phone }],
    }
    const post = shown({ to: { group: 'ka' }, text: phone, caption: phone, card: card as Post['card'] })
    expect(JSON.stringify(post)).not.toContain(phone)
    expect(post.card!.key).toBe('k')
  })

  test('in private it stays whole, and so does the number of the examples', () => {
    expect(shown({ to: { person: 'a' }, text: '13800001111' }).text).toBe('13800001111')
    expect(shown({ to: { group: 'ka' }, text: '例如"留电 赵先生 13800000000"' }).text).toContain(
      '13800000000',
    )
  })
})

describe('a refusal', () => {
  test('quotes only the beginning of what was typed, and still says what to send', () => {
    const { text } = shown({
      to: { group: 'ka' },
      tone: 'refusal',
      text: `没有「${'长'.repeat(1_000)}」这个渠道。请发"排行"。`,
    })
    expect(text).toBe(`没有「${'长'.repeat(40)}…」这个渠道。请发"排行"。`)
  })

  test('that says the same of a hundred words keeps its beginning and its end', () => {
    const text = `${'没有叫「甲」的人。'.repeat(100)}请改好后整条再发。`
    const short = shown({ to: { person: 'a' }, tone: 'refusal', text }).text
    expect([...short].length).toBe(601)
    expect(short.startsWith('没有叫「甲」的人。')).toBe(true)
    expect(short.endsWith('请改好后整条再发。')).toBe(true)
  })

  test('other posts are as long as they are', () => {
    const text = `「${'长'.repeat(1_000)}」`
    expect(shown({ to: { group: 'ka' }, text }).text).toBe(text)
  })
})
