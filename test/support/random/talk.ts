import fc from 'fast-check'
import { commands } from '../../../commands/all.ts'
import { leaders, people } from './world.ts'

const everyone = [...people.staff, leaders.ka, ...leaders.mall, leaders.agency, '郑经理', '钱总']
const words = commands.flatMap((command) => command.words)
const examples = commands.map(({ example }) => example)

const digits = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 })
  .map((all) => all.join(''))
/** A mobile number as people write it: plain, spaced, with hyphens, full width, with the country's code. */
export const phone = fc
  .tuple(
    fc.constantFrom('138', '139', '150', '177', '186', '199'),
    digits,
    fc.constantFrom('', ' ', '-', 'wide', '+86', '86 '),
  )
  .map(([head, tail, how]) => {
    const plain = head + tail
    if (how === 'wide')
      return plain.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    if (how.includes('86')) return `${how}${plain}`
    return [head, tail.slice(0, 4), tail.slice(4)].join(how)
  })

const piece = fc.oneof(
  fc.constantFrom(...words),
  fc.constantFrom(...everyone).chain((name) => fc.constantFrom(name, `@${name}`)),
  fc.constantFrom(
    '昨天', '今天', '4月5日', '4/31', '2021-13-45', '25:61', '9:30', '全天', '下午', '一组', '商超', '大客户', '二手房', '咸阳二纺',
    'F1', 'F999999', 'Q1', 'R1', 'K1', 'N1', 'C1', 'F-1', '春风十里', '剪刀手', '更正', '关键人', '公', '私', '事假', '最近30天', '3-7',
    '', '0', '-5', '3.5', '一百二十', '9999999999', '1e9', '00', '+3', '3+4', '{{fine 张三}}', '__proto__', 'constructor', 'toString', '*', '.*', '(', '[', '\\', '%s', '<b>', '\u200b', '🙂', '𠮷',
  ), // biome-ignore format: a list of odd things
  phone,
  fc.string({ maxLength: 8 }),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
)

/** Something that anybody might type: pieces of commands in any order, an example with something more, plain nonsense. */
export const typed = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...words),
        fc.array(piece, { maxLength: 5 }),
        fc.constantFrom(' ', '', ',', '\n'),
      )
      .map(([word, rest, gap]) => [word, ...rest].join(gap)),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom(...examples), piece).map(([example, more]) => `${example} ${more}`),
  },
  { weight: 1, arbitrary: fc.array(piece, { maxLength: 6 }).map((all) => all.join(' ')) },
  { weight: 1, arbitrary: fc.string({ maxLength: 60 }) },
)

export type Said = { from: string; text: string; privately: boolean; where: string; second: number }

/** What the house says in a day, anywhere, to anybody. */
export const talk = fc
  .array(
    fc.record({
      from: fc.constantFrom(...everyone),
      text: typed,
      privately: fc.boolean(),
      where: fc.constantFrom('ka', 'mall', 'agency'),
      second: fc.integer({ min: 30_000, max: 85_000 }),
    }),
    { minLength: 20, maxLength: 60 },
  )
  .map((all): Said[] => all.sort((a, b) => a.second - b.second))
