import { describe, expect, test } from 'vitest'
import { dayAtStart, daysAtStart } from '../../../policy/duty/read-day.ts'
import { readList, type Vocabulary } from '../../../policy/duty/read-list.ts'

const people = ['张三', '李四', '王五', '赵六', '周十']
const units: Record<string, { channel?: string; team?: string }> = {
  商超: { channel: '商超外展' },
  商超一组: { channel: '商超外展', team: '一组' },
  社区: { channel: '社区巡展' },
  大客户: { channel: '大客户' },
}
const know: Vocabulary = {
  isPerson: (word) => people.includes(word),
  peopleIn: (word) => (word === '张三李四' ? ['张三', '李四'] : null),
  unitNamed: (word) => units[word] ?? null,
  isPlace: (word) => ['二纺', '世纪金花'].includes(word),
}
const TODAY = '2021-04-07'
const MONDAY = '2021-04-12'
/** `张三@二纺 李四@?`: who is where, with days and channel when they are said. */
const told = (text: string, monday?: string) =>
  readList(text, know, TODAY, monday).rows.map(
    ({ name, place, days, channel }) =>
      `${name}@${place ?? '?'}${channel ? ` ${channel}` : ''}${days ? ` ${days.map((day) => day.slice(8)).join()}` : ''}`,
  )

describe('who is where', () => {
  test.each([
    ['张三@世纪金花', ['张三@世纪金花']],
    ['张三 @ 世纪金花', ['张三@世纪金花']],
    ['张三-二纺; 李四-陕柴', ['张三@二纺', '李四@陕柴']],
    ['张三-二纺,李四-陕柴', ['张三@二纺', '李四@陕柴']],
    ['张三:二纺,李四:陕柴', ['张三@二纺', '李四@陕柴']],
    ['张三—二纺 李四→陕柴', ['张三@二纺', '李四@陕柴']],
    ['张三 李四@世纪金花', ['张三@世纪金花', '李四@世纪金花']],
    ['张三、李四-二纺', ['张三@二纺', '李四@二纺']],
    ['张三李四@二纺', ['张三@二纺', '李四@二纺']],
    ['世纪金花:张三 李四', ['张三@世纪金花', '李四@世纪金花']],
    ['@世纪金花 张三; 李四', ['张三@世纪金花', '李四@?']],
    ['@张三 @李四 @世纪金花', ['张三@世纪金花', '李四@世纪金花']],
    ['张三 二纺', ['张三@二纺']],
    ['张三@二纺 李四', ['张三@二纺', '李四@?']],
    ['休息:周十; 张三', ['张三@?']],
  ])('%s', (text, rows) => {
    expect(told(text)).toEqual(rows)
    expect(readList(text, know, TODAY).unknown).toEqual([])
  })

  test('channels head the names after them, with or without a colon', () => {
    const rows = [
      '张三@世纪金花 商超外展',
      '李四@世纪金花 商超外展',
      '王五@渭阳花园 社区巡展',
      '赵六@? 社区巡展',
    ]
    expect(told('商超:张三 李四@世纪金花 社区:王五@渭阳花园 赵六')).toEqual(rows)
    expect(told('商超一组 张三 李四@世纪金花;社区 王五@渭阳花园 赵六')).toEqual(rows)
  })

  test('days hold until the next one, 每天 for all again', () => {
    expect(told('张三-二纺; 周三 张三-陕柴; 李四-陕柴; 每天 王五', MONDAY)).toEqual([
      '张三@二纺',
      '张三@陕柴 14',
      '李四@陕柴 14',
      '王五@?',
    ])
    expect(told('周一到周三 张三-二纺 周六:李四', MONDAY)).toEqual(['张三@二纺 12,13,14', '李四@? 17'])
    expect(told('4月14日 张三@二纺', MONDAY)).toEqual(['张三@二纺 14'])
  })

  test('a name that nobody bears is given back, and its place is nobody else’s', () => {
    const said = readList('张珊@二纺 李四', know, TODAY)
    expect(said.unknown).toEqual(['张珊'])
    expect(said.rows).toMatchObject([{ name: '李四' }])
    expect(said.rows[0]!.place).toBeUndefined()
  })
})

describe('days', () => {
  test.each([
    ['明天', undefined, '2021-04-08'],
    ['今天', undefined, '2021-04-07'],
    ['后天', undefined, '2021-04-09'],
    ['昨天', undefined, '2021-04-06'],
    ['周三', undefined, '2021-04-07'],
    ['周二', undefined, '2021-04-13'],
    ['星期日', undefined, '2021-04-11'],
    ['本周一', undefined, '2021-04-05'],
    ['下周一', undefined, '2021-04-12'],
    ['4月7日', undefined, '2021-04-07'],
    ['4-12', undefined, '2021-04-12'],
    ['周一', MONDAY, '2021-04-12'],
    ['周日', MONDAY, '2021-04-18'],
    ['下周三', MONDAY, '2021-04-14'],
    ['明天', MONDAY, '2021-04-08'],
  ])('%s, of the week of %s, is %s', (word, monday, day) => {
    expect(dayAtStart(word, TODAY, monday)).toEqual({ day, rest: '' })
  })
  test.each(['周十', '张三', '', '9:30', '20组'])('%s begins with none', (word) => {
    expect(dayAtStart(word, TODAY)).toBeNull()
  })
  test('backwards there is no span', () => {
    expect(daysAtStart('周五到周一 张三', TODAY, MONDAY)?.days).toEqual(['2021-04-16'])
  })
})
