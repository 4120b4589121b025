import { describe, expect, test } from 'vitest'
import { brokersIn } from '../../../policy/agency/week.ts'
import { agencyTeam, standing } from '../../support/agency.ts'
import { chat } from '../../support/chat.ts'

type Line = [at: string, who: string, text: string]

async function counts(lines: Line[], week = '2021-W15') {
  const talk = await chat(agencyTeam())
  for (const [at, who, text] of lines) await talk.say(`2021-04-${at}`, who, text)
  const scene = await talk.scene('2021-04-30T12:00:00')
  return ['孙九', '钱八'].map((name) => brokersIn(scene, name, week).count)
}

describe('S0-SH-06: whose number a broker is', () => {
  const join: Line = ['13T10:00:00', '孙九', '入群 王经纪']
  const left: Line = ['18T23:59:59', '孙九', '退群 王经纪']

  test.each<{ what: string; lines: Line[]; week?: string; counted: number[] }>([
    { what: 'his who brought him', lines: [join], counted: [1, 0] },
    { what: 'named twice', lines: [join, ['14T10:00:00', '孙九', '入群 王经纪']], counted: [1, 0] },
    { what: 'the first one’s', lines: [join, ['13T10:00:01', '钱八', '入群 王经纪']], counted: [1, 0] },
    { what: 'nobody’s once he left before the close', lines: [join, left], counted: [0, 0] },
    {
      what: 'still his when he leaves at the close',
      lines: [join, ['19T00:00:00', '孙九', '退群 王经纪']],
      counted: [1, 0],
    },
    {
      what: 'his again when he comes back in the same week',
      lines: [join, ['14T10:00:00', '孙九', '退群 王经纪'], ['15T10:00:00', '孙九', '入群 王经纪']],
      counted: [1, 0],
    },
    {
      what: 'a colleague’s who brings him back',
      lines: [join, ['14T10:00:00', '孙九', '退群 王经纪'], ['15T10:00:00', '钱八', '入群 王经纪']],
      counted: [0, 1],
    },
    {
      what: 'no new one in the week after when he counted before',
      lines: [join, ['20T10:00:00', '孙九', '退群 王经纪'], ['21T10:00:00', '钱八', '入群 王经纪']],
      week: '2021-W16',
      counted: [0, 0],
    },
    {
      what: 'a new one in the week after when he did not count before',
      lines: [join, left, ['21T10:00:00', '孙九', '入群 王经纪']],
      week: '2021-W16',
      counted: [1, 0],
    },
    {
      what: 'somebody else with a number of his own',
      lines: [join, ['13T11:00:00', '钱八', '登记经纪人 王经纪 13900001111']],
      counted: [1, 1],
    },
    {
      what: 'the same by his number, whatever name',
      lines: [
        ['13T10:00:00', '孙九', '入群 王经纪 13900001111'],
        ['13T11:00:00', '钱八', '登记经纪人 王姐 139-0000-1111'],
      ],
      counted: [1, 0],
    },
    {
      what: 'one whose number is told later',
      lines: [
        join,
        ['13T11:00:00', '孙九', '登记经纪人 王经纪 13900001111'],
        ['13T12:00:00', '钱八', '入群 王姐 13900001111'],
      ],
      counted: [1, 0],
    },
    {
      what: 'several at once, and by number',
      lines: [
        ['13T10:00:00', '孙九', '入群 王经纪、李经纪 赵经纪'],
        ['13T11:00:00', '孙九', '拉群 三位'],
      ],
      counted: [5, 0],
    },
    {
      what: 'a colleague may not say that he left',
      lines: [join, ['14T10:00:00', '钱八', '退群 王经纪']],
      counted: [1, 0],
    },
    {
      what: 'his supervisor may',
      lines: [join, ['14T10:00:00', '冯三', '退群 王经纪']],
      counted: [0, 0],
    },
  ])('$what', async ({ lines, week, counted }) => {
    expect(await counts(lines, week)).toEqual(counted)
  })

  test('sent earlier and arriving later wins, and the other’s count falls', async () => {
    const talk = await chat(agencyTeam())
    await talk.say('2021-04-13T10:00:00', '钱八', '入群 王经纪')
    const [post] = await talk.say('2021-04-13T09:59:59', '孙九', '入群 王经纪', {
      arrivesAt: '2021-04-13T10:00:05',
    })
    expect(post!.text).toContain('改归孙九')
    const scene = await talk.scene('2021-04-14T12:00:00')
    expect(['孙九', '钱八'].map((name) => brokersIn(scene, name, '2021-W15').count)).toEqual([1, 0])
  })

  test('taken back on the same day, he is free for a colleague', async () => {
    const talk = await chat(agencyTeam())
    await talk.say('2021-04-13T10:00:00', '孙九', '入群 王经纪', { key: 'slip' })
    await talk.recall('2021-04-13T10:01:00', 'slip')
    await talk.say('2021-04-13T10:02:00', '钱八', '入群 王经纪')
    const scene = await talk.scene('2021-04-14T12:00:00')
    expect(['孙九', '钱八'].map((name) => brokersIn(scene, name, '2021-W15').count)).toEqual([0, 1])
  })

  test('a leaving that is delivered after the close still takes him away', async () => {
    const talk = await chat(agencyTeam())
    await talk.say('2021-04-13T10:00:00', '孙九', '入群 24')
    await talk.say('2021-04-13T10:00:00', '孙九', '入群 王经纪')
    await talk.runTo('2021-04-19T00:00:00')
    expect(standing(await talk.world(), 'S0-SH-06')).toEqual(['钱八 S0-SH-06 -1000'])
    await talk.say('2021-04-18T23:59:00', '孙九', '退群 王经纪', { arrivesAt: '2021-04-19T00:01:00' })
    expect(standing(await talk.world(), 'S0-SH-06')).toEqual(['钱八 S0-SH-06 -1000', '孙九 S0-SH-06 -1000'])
  })
})
