import { describe, expect, test } from 'vitest'
import { chainBook } from '../../../../bot/platforms/wechat/chains.ts'
import { competes } from '../../../../bot/platforms/wechat/competing.ts'
import { readChain } from '../../../../bot/platforms/wechat/jielong.ts'
import { readQuote } from '../../../../bot/platforms/wechat/quote.ts'
import { recentBook } from '../../../../bot/platforms/wechat/recent.ts'
import { changesAtLogin, personOfRemark, remarkFor } from '../../../../bot/platforms/wechat/remark.ts'
import { lately } from '../../../../bot/platforms/wechat/repeats.ts'
import { unlinked, varied } from '../../../../bot/platforms/wechat/wording.ts'

describe('no links', () => {
  test.each([
    { text: '看 https://example.com/a?b=1 吧', said: '看 example . com/a?b=1 吧' },
    { text: '官网 www.example.com.cn', said: '官网 www . example . com . cn' },
    { text: '到访2.5组,9:30开始', said: '到访2.5组,9:30开始' },
    { text: '文件 花名册.xlsx', said: '文件 花名册.xlsx' },
  ])('$text → $said', ({ text, said }) => expect(unlinked(text)).toBe(said))
})

describe('the same words in many groups within a minute', () => {
  test('take another shape in each, and then wait', () => {
    const shapes = [0, 1, 2, 3, 4, 5].map((times) => varied('开会了', times))
    expect(new Set(shapes).size).toBe(6)
    expect(shapes.slice(0, 6).every((shape) => shape?.endsWith('开会了'))).toBe(true)
    expect(varied('开会了', 6)).toBeNull()
  })

  test('are counted by group, for a minute', () => {
    const said = lately()
    said.note('a', 'x', 0)
    said.note('b', 'x', 10_000)
    expect(said.elsewhere('c', 'x', 20_000)).toBe(2)
    expect(said.elsewhere('a', 'x', 20_000)).toBe(1)
    expect(said.elsewhere('c', 'y', 20_000)).toBe(0)
    expect(said.elsewhere('c', 'x', 65_000)).toBe(1)
  })
})

describe('what competes', () => {
  test.each([
    { text: '报备资源 春风十里 关键人 王主任', is: true },
    { text: '选区 3', is: true },
    { text: '签到 春风十里', is: false },
    { text: '我们报备一下吧', is: false },
    { text: '', is: false },
  ])('「$text」: $is', ({ text, is }) => expect(competes(text)).toBe(is))
})

describe('a chain of answers', () => {
  const chain = '#接龙\n今天的留电\n\n1. 张三 5组\n2、李四 留电3\n3. 周十'

  test('is read with its title and its lines', () => {
    expect(readChain(chain)).toEqual({
      title: '今天的留电',
      lines: [
        { name: '张三', said: '5组' },
        { name: '李四', said: '留电3' },
        { name: '周十', said: '' },
      ],
    })
    expect(readChain('接龙一下')).toBeNull()
  })

  test.each([
    { names: ['李四'], said: '留电3' },
    { names: ['周十'], said: '' },
    { names: ['不在里面'], said: '' },
  ])('$names says 「$said」 by it', ({ names, said }) => {
    expect(chainBook().read('r', 'u', names, chain)).toBe(said)
  })

  test('the title names what a bare number counts', () => {
    expect(chainBook().read('r', 'u', ['张三'], '#接龙\n留电接龙\n1. 张三 5组')).toBe('留电 5组')
  })

  test('passed on it says nothing new, changed it corrects', () => {
    const book = chainBook()
    const say = (own: string) => book.read('r', 'u', ['张三'], `#接龙 留电\n1. 张三 ${own}\n2. 李四 2`)
    expect([say('5'), say('5'), say('6')]).toEqual(['留电 5', '', '更正 留电 6'])
  })
})

describe('a quotation', () => {
  test.each([
    {
      text: '「张三:到了吗」\n- - - - - - - - - - - - - - -\n到了',
      quote: { quoted: '到了吗', said: '到了' },
    },
    { text: '「张三:两行\n都在」\n—————————\n好', quote: { quoted: '两行\n都在', said: '好' } },
    { text: '「春风十里」是今天的密语', quote: null },
  ])('$text', ({ text, quote }) => expect(readQuote(text)).toEqual(quote))

  test('means the last message in these words, of the same room', () => {
    const book = recentBook(2)
    const note = (id: string, room: string, text: string) => book.note({ id, room, sender: `s${id}`, text })
    note('1', 'r', '到了吗')
    note('2', 'r', '到了吗')
    expect(book.quoted('r', '到了吗')).toBe('2')
    expect(book.quoted('q', '到了吗')).toBeNull()
    note('3', 'r', '别的')
    expect(book.senderOf('1')).toBeNull()
    expect(book.senderOf('2')).toBe('s2')
  })
})

describe('a remark', () => {
  test('names somebody in the roster, and only the bot’s own does', () => {
    expect(personOfRemark(remarkFor('zhang'))).toBe('zhang')
    expect(personOfRemark('张三')).toBeNull()
    expect(personOfRemark(undefined)).toBeNull()
  })

  test('is needed where ids change at login', () => {
    expect([changesAtLogin('@a1b2'), changesAtLogin('wxid_1')]).toEqual([true, false])
  })
})
