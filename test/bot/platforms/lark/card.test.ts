import { afterEach, expect, test } from 'vitest'
import { larkCard } from '../../../../bot/platforms/lark/card.ts'
import { tooLarge } from '../../../../bot/platforms/lark/cards/size.ts'
import type { Button, Card } from '../../../../policy/decision.ts'
import { board, manyBoards, requestCard } from './card-samples.ts'
import { nastyTexts } from './nasty-texts.ts'
import { openSender } from './sender-open.ts'

let open: Awaited<ReturnType<typeof openSender>>
afterEach(async () => {
  if (!open) return
  open.clean()
  await open.close()
})

const buttons = (count: number, label: string): Button[] =>
  Array.from({ length: count }, (_, index) => ({ label, text: `选战区 ${index + 1}` }))

test('a card has its title in the colour of its tone, its words, and buttons that say what would be typed', () => {
  const { card, whole } = larkCard({ card: requestCard })
  expect(whole).toBe(true)
  expect(card).toMatchObject({
    schema: '2.0',
    config: { update_multi: true },
    header: { title: { content: '请假 Q12' }, template: 'blue' },
  })
  const behaviors = [{ type: 'callback', value: { text: '同意 Q12' } }]
  expect(JSON.stringify(card)).toContain(JSON.stringify(behaviors))
})

test.each([
  ['info', 'blue'],
  ['good', 'green'],
  ['warn', 'orange'],
  ['bad', 'red'],
] as const)('%s is %s', (tone, template) => {
  expect(larkCard({ card: { ...requestCard, tone } }).card.header.template).toBe(template)
})

test('a closed card is grey and cannot be pressed', () => {
  const { card } = larkCard({ card: { ...requestCard, closed: true } })
  expect(card.header.template).toBe('grey')
  expect(JSON.stringify(card)).not.toContain('"button"')
})

test.each([
  { label: '7区', perRow: 4 },
  { label: '同意', perRow: 4 },
  { label: '确认罚款', perRow: 3 },
  { label: '王小明手势不符', perRow: 2 },
  { label: '成立:信号或系统故障', perRow: 1 },
])('buttons like 「$label」 stand $perRow beside each other', ({ label, perRow }) => {
  const { card } = larkCard({ card: { ...requestCard, buttons: buttons(8, label) } })
  const rows = card.body.elements.filter(({ tag }) => tag === 'column_set')
  expect(rows).toHaveLength(Math.ceil(8 / perRow))
})

test('what is too long is cut, and its text follows it whole', async () => {
  open = await openSender()
  const { sender, message, seen } = open
  const lines = Array.from({ length: 900 }, (_, index) => `第${index + 1}行,${'很长'.repeat(10)}`)
  const text = lines.join('\n')
  await sender.send(message({ card: { ...requestCard, lines }, text }))
  expect(seen()).toMatchObject([{ msg_type: 'interactive' }, { msg_type: 'text', text }])
  expect(seen()[0]!.text).toContain('全文见下一条消息')
  expect(seen()[0]!.bytes).toBeGreaterThan(15_000)
})

test.each([
  { what: 'one endless line', card: { ...requestCard, lines: ['长'.repeat(50_000)] } },
  { what: 'hundreds of headings', card: { ...requestCard, lines: Array(600).fill('〔标题〕') } },
  { what: 'hundreds of buttons', card: { ...requestCard, buttons: buttons(300, '按钮') } },
  { what: 'an endless title', card: { ...requestCard, title: '标题'.repeat(9_000) } },
])('$what still fit', ({ card }) => {
  expect(tooLarge(larkCard({ card }).card)).toBe(false)
})

test.each([
  [1, 5],
  [2, 30],
  [6, 12],
  [12, 60],
])('a board of %i lists with %i rows each has few enough tables', async (lists, rows) => {
  open = await openSender()
  const { sender, message, seen, sim } = open
  const picture = Buffer.from(PNG, 'base64')
  await sender.send(message({ board: manyBoards(lists, rows), picture, text: '榜' }))
  const { card } = seen()[0]!
  const tables = card.body.elements.filter(({ tag }: { tag: string }) => tag === 'table')
  expect(tables.length).toBeLessThanOrEqual(4)
  expect(tables[0].page_size).toBeLessThanOrEqual(10)
  expect(sim.lints).toEqual([])
})

test('nothing that anybody has typed is read as markup', async () => {
  open = await openSender()
  const { sender, message, seen, sim, ann } = open
  for (const text of nastyTexts(ann.open_id)) {
    const card: Card = {
      ...requestCard,
      title: text,
      lines: [text, `张三:${text}`],
      buttons: [{ label: text, text }],
    }
    const money = { title: text, rows: [{ name: text, text, amountFen: -100 }] }
    await sender.send(message({ card, text }))
    await sender.send(
      message({ board: { ...board, title: text, money }, picture: Buffer.from(PNG, 'base64'), text }),
    )
  }
  for (const { card, msg_type } of seen()) {
    expect(msg_type).toBe('interactive')
    expect(JSON.stringify(card)).not.toMatch(/"tag":"(?:markdown|lark_md)"/)
  }
  expect(sim.lints).toEqual([])
})

test('a card calls those who are meant by their ids alone', () => {
  const mentions = ['ou_1', 'all', '"><at id=all>']
  const { card } = larkCard({ card: requestCard, mentions })
  expect(card.body.elements.filter(({ tag }) => tag === 'markdown')).toEqual([
    { tag: 'markdown', content: '<at id=ou_1></at>' },
  ])
})

const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
