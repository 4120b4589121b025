import { describe, expect, test } from 'vitest'
import { readTallies } from '../../../policy/metric/read.ts'

describe('counts as people write them', () => {
  test.each([
    ['留电 5', [['leads', 5]], ''],
    ['留电5', [['leads', 5]], ''],
    ['留电 5组', [['leads', 5]], ''],
    ['带访 三', [['visits', 3]], ''],
    ['转访两组', [['visits', 2]], ''],
    ['到访 十二 组', [['visits', 12]], ''],
    ['带访 2 赵先生', [['visits', 2]], '赵先生'],
    ['CALL 42', [['calls', 42]], ''],
    ['call 42', [['calls', 42]], ''],
    ['派单500张', [['leaflets', 500]], ''],
    [
      '咨询30 留电18 转访3 下午人流好',
      [
        ['consultations', 30],
        ['leads', 18],
        ['visits', 3],
      ],
      '下午人流好',
    ],
    [
      '咨询:30,留电:18;转访:0',
      [
        ['consultations', 30],
        ['leads', 18],
        ['visits', 0],
      ],
      '',
    ],
    ['转访3 人流好', [['visits', 3]], '人流好'],
    ['转访0 礼品不够,请补一些', [['visits', 0]], '礼品不够,请补一些'],
    [
      '咨询30组留电18组',
      [
        ['consultations', 30],
        ['leads', 18],
      ],
      '',
    ],
    [
      '意向咨询30 意向留电18 实际转访3',
      [
        ['consultations', 30],
        ['leads', 18],
        ['visits', 3],
      ],
      '',
    ],
    ['下午人流好', [], '下午人流好'],
  ])('%s', (text, tallies, rest) => {
    expect(readTallies(text as string)).toEqual({
      tallies: (tallies as [string, number][]).map(([metric, count]) => ({ metric, count })),
      rest,
    })
  })

  test.each([
    ['留电 -5', 'negative'],
    ['留电 −5', 'negative'],
    ['带访 2.5', 'decimal'],
    ['留电 501', 'tooMany'],
    ['留电 99999999999', 'tooMany'],
    ['留电 六百', 'tooMany'],
    ['留电 很多', 'none'],
    ['留电', 'none'],
    ['咨询一下首付', 'none'],
    ['留电 1e2', 'none'],
    ['咨询30 留电 -1', 'negative'],
  ])('%s makes no sense: %s', (text, fault) => {
    expect(readTallies(text)).toMatchObject({ fault })
  })
})
