import { expect, test } from 'vitest'
import { cardText, countMarkdownTables, type Json } from './index.ts'
import { openWorld } from './support/world.ts'

const label = (content: unknown) => ({ tag: 'plain_text', content })
const markdown = (content: unknown, more: object = {}) => ({ tag: 'markdown', content, ...more })
const button = (more: object = {}) => ({ tag: 'button', text: label('go'), ...more })
const submit = button({ name: 'b', form_action_type: 'submit' })
const input = { tag: 'input', name: 'i' }
const form = (...elements: object[]) => ({ tag: 'form', name: 'f', elements })
const inColumn = (element: object) => ({
  tag: 'column_set',
  columns: [{ tag: 'column', elements: [element] }],
})
const panel = { tag: 'interactive_container', elements: [{ tag: 'collapsible_panel', elements: [] }] }
const deep = inColumn(inColumn(panel))
const table = (more: object = {}) => ({ tag: 'table', columns: [{ name: 'a' }], rows: [{ a: '1' }], ...more })
const chart = (chart_spec?: object) => ({ tag: 'chart', chart_spec })
const times = (count: number, element: object) => Array<object>(count).fill(element)
const mdTables = (count: number) => Array(count).fill('|a|b|\n|---|---|\n|1|2|\n').join('\n')
const v2 = (elements: object[], more: object = {}) => ({ schema: '2.0', body: { elements }, ...more })
const headed = (header: object) => v2([], { header })

/** What the platform makes of a card: 0, or its sub code. */
async function sender() {
  const { api, chat, ann, sim } = await openWorld({ rate: { enabled: false } })
  const codeOf = async (card: Json) => {
    const { code, msg = '' } = await api.send(chat.chat_id, 'interactive', card)
    return code === 230099 ? Number(/ErrCode: (\d+)/.exec(msg)?.[1]) : code
  }
  return { codeOf, ann, sim }
}

test.each<[what: string, code: number, card: Json]>([
  ['an empty card', 0, v2([])],
  ['one of the first schema', 0, { elements: [{ tag: 'div', text: { tag: 'lark_md', content: 'v1' } }] }],
  ['one of an unknown schema', 200621, { schema: '3.0', elements: [] }],
  ['one without a body', 200621, { schema: '2.0' }],
  ['one without elements', 200621, { config: {} }],
  ['elements at the root in 2.0', 200861, { schema: '2.0', elements: [] }],
  ['an action in 2.0', 200861, v2([{ tag: 'action', actions: [] }])],
  ['a note in 2.0', 200861, v2([{ tag: 'note', elements: [] }])],
  ['an element that is none', 200621, v2([{ tag: 'wibble' }])],
  ['not to be updated for all in 2.0', 300302, v2([], { config: { update_multi: false } })],
  ['a header without a title', 200621, headed({ template: 'blue' })],
  ['a bare title', 200621, headed({ title: 't' })],
  ['a bare subtitle', 200621, headed({ title: label('t'), subtitle: 'bare' })],
  ['content that is no text', 200621, v2([markdown(7)])],
  ['a mention of nobody', 100290, v2([markdown(`<at id=ou_${'0'.repeat(32)}></at>`)])],
  ['a mention of all', 0, v2([markdown('<at id=all></at>')])],
  ['a picture that is not there', 200570, v2([{ tag: 'img', img_key: 'img_x' }])],
  ['a chart without a spec', 200550, v2([chart()])],
  ['a chart without data', 200550, v2([chart({ type: 'bar' })])],
  ['a chart', 0, v2([chart({ type: 'bar', data: { values: [{ x: 'a', y: 1 }] } })])],
  ['a table', 0, v2([table({ page_size: 10 })])],
  ['a row with a column that is not declared', 200915, v2([table({ rows: [{ b: 1 }] })])],
  ['rows that are no list', 200914, v2([table({ rows: {} })])],
  ['a row that is a list', 200914, v2([table({ rows: [[1]] })])],
  ['no columns', 200914, v2([table({ columns: [] })])],
  ['a column without a name', 200914, v2([table({ columns: [{ display_name: 'A' }] })])],
  ['eleven rows a page', 200914, v2([table({ page_size: 11 })])],
  ['no rows a page', 200914, v2([table({ page_size: 0 })])],
  ['a table in a column', 200621, v2([inColumn(table())])],
  ['five tables', 0, v2([...times(4, table()), markdown(mdTables(1))])],
  ['six tables', 11310, v2(times(6, table()))],
  ['six tables in markdown', 11310, v2([markdown(mdTables(6))])],
  ['two hundred elements', 0, v2(times(200, markdown('x')))],
  ['two hundred and one', 11310, v2(times(201, markdown('x')))],
  ['a form', 0, v2([form(input, submit)])],
  ['a form without a submit button', 200621, v2([form(input)])],
  ['a form without a name', 200530, v2([{ tag: 'form', elements: [submit] }])],
  ['a form in a column', 200621, v2([inColumn(form(submit))])],
  ['a form in a form', 200621, v2([form(form(submit), submit)])],
  ['a table in a form', 200621, v2([form(table(), submit)])],
  ['a field without a name in a form', 200530, v2([form({ tag: 'input' }, submit)])],
  ['a button without a name in a form', 200530, v2([form(submit, button())])],
  ['a name given twice', 200621, v2([form(input, { ...input }, submit)])],
  ['an id given twice', 300301, v2([markdown('a', { element_id: 'x' }), markdown('b', { element_id: 'x' })])],
  ['an id that begins with a digit', 300301, v2([markdown('a', { element_id: '1x' })])],
  ['an id of 21 characters', 300301, v2([markdown('a', { element_id: 'x'.repeat(21) })])],
  ['a label of 100 characters', 0, v2([button({ text: label('中'.repeat(100)) })])],
  ['a label of 101 characters', 200621, v2([button({ text: label('中'.repeat(101)) })])],
  ['a field of 1001 characters', 200621, v2([{ ...input, max_length: 1001 }])],
  ['a hint of 101 characters', 200621, v2([{ ...input, placeholder: label('x'.repeat(101)) }])],
  ['a template that is not there', 200380, { type: 'template', data: { template_id: 't' } }],
  ['a card of the kit that is not there', 200621, { type: 'card', data: { card_id: '7' } }],
  ['more than 30 KB', 230025, v2([markdown('x'.repeat(31_000))])],
])('%s: %i', async (_, code, card) => {
  const { codeOf } = await sender()
  expect(await codeOf(card)).toBe(code)
})

test('people and pictures that are there may be shown', async () => {
  const { codeOf, ann, sim } = await sender()
  sim.images.set('img_own', { key: 'img_own', data: Buffer.alloc(1), mime: 'image/png', owner: 'app' })
  const elements = [
    markdown(`<at id=${ann}></at> <person id='${ann}'></person>`),
    { tag: 'img', img_key: 'img_own' },
  ]
  expect(await codeOf(v2(elements))).toBe(0)
  expect(sim.lints).toEqual([])
})

test.each([
  ['a card of 1.0 that cannot be updated for all', { elements: [] }, /update_multi is not true/],
  [
    'a markdown table in 1.0',
    { config: { update_multi: true }, elements: [markdown(mdTables(1))] },
    /not rendered/,
  ],
  [
    'a callback value that is no object',
    v2([button({ behaviors: [{ type: 'callback', value: 'x' }] })]),
    /object/,
  ],
  [
    '51 columns',
    v2([table({ columns: Array.from({ length: 51 }, (_, n) => ({ name: `c${n}` })), rows: [] })]),
    /50/,
  ],
  ['a container in five others', v2([deep]), /deeper than 5 at collapsible_panel/],
])('%s is only remarked upon', async (_, card, remark) => {
  const { codeOf, sim } = await sender()
  expect(await codeOf(card)).toBe(0)
  expect(sim.lints).toMatchObject([{ where: 'message card', text: expect.stringMatching(remark) }])
})

test.each([
  ['|a|b|\n|---|---|\n|1|2|', 1],
  ['|a|b|\n|:--|--:|\n|1|2|', 0],
  [`${mdTables(1)}\n\n|c|d|\n|:---|---:|\n`, 2],
  ['```\n|a|b|\n|---|---|\n```', 0],
  ['a\n|---|---|', 0],
])('in %j are %i tables', (text, count) => {
  expect(countMarkdownTables(text)).toBe(count)
})

test('a card is read from top to bottom', () => {
  const header = { title: label('Title'), text_tag_list: [{ tag: 'text_tag', text: label('new') }] }
  const rows = [{ a: [{ text: 'x' }, { text: 'y' }], b: 2 }, { b: { content: 'c' } }]
  const columns = [{ name: 'a', display_name: 'A' }, { name: 'b' }]
  const elements = [
    markdown(' one '),
    table({ columns, rows }),
    chart({ type: 'pie', title: { text: 'Shares' }, data: { tag: 'markdown', content: 'hidden' } }),
    button({ behaviors: [{ type: 'callback', value: { tag: 'markdown', content: 'hidden' } }] }),
  ]
  expect(cardText(v2(elements, { header })).split('\n')).toEqual([
    'Title',
    'new',
    'new',
    'one',
    'A | b',
    'x,y | 2',
    '| c',
    '[chart pie] Shares',
    'go',
  ])
})
