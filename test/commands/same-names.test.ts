import { describe, expect, test } from 'vitest'
import type { Fact } from '../../policy/facts.ts'
import { chat } from '../support/chat.ts'

const day = '2021-04-12T'

/** 何二 leads 张三 of 大客户; 陈七 leads another 张三, of 商超外展. Both teams are called 一组. */
const house = {
  pack: 'yundi',
  start: `${day}08:00:00`,
  randomChecks: false,
  people: [
    { name: '张三', team: '一组', channel: '大客户', leader: '何二' },
    { name: '何二', role: 'supervisor', team: '一组', channel: '大客户', leader: '郑经理' },
    { name: '陈七', role: 'supervisor', team: '一组', channel: '商超外展', leader: '郑经理' },
    { name: '郑经理', role: 'manager' },
  ],
  groups: [{ id: 'ka', name: '全员群', purpose: '管理', people: ['何二', '陈七', '郑经理'] }],
}
const other: Fact = {
  kind: 'personJoined',
  person: {
    id: 'ou_2',
    name: '张三',
    postings: [{ from: 0, role: 'staff', team: '一组', channel: '商超外展', leaderId: '陈七' }],
  },
}

async function twoOfAName() {
  const here = await chat(house)
  await here.tell(`${day}08:01:00`, other)
  return here
}

describe('two people of one name', () => {
  test.each([
    ['何二', '张三'],
    ['陈七', 'ou_2'],
  ])('%s corrects the numbers of his own', async (who, id) => {
    const here = await twoOfAName()
    await here.say(`${day}12:00:00`, who, '更正 张三 留电 7')
    expect(Object.keys((await here.world()).metrics.days['2021-04-12']!)).toEqual([id])
  })

  test('a manager of both has to be understood: nothing is changed', async () => {
    const here = await twoOfAName()
    const [post] = await here.say(`${day}12:00:00`, '郑经理', '更正 张三 留电 7')
    expect(post).toMatchObject({ tone: 'refusal' })
    expect(post!.text).toContain('叫「张三」的不止一位,分不清是谁,什么都没有改')
    expect((await here.world()).metrics.days).toEqual({})
  })

  test.each([
    ['何二', '排班 明天 张三', '张三'],
    ['陈七', '排班 明天 张三', 'ou_2'],
    ['郑经理', '排班 明天 商超:张三', 'ou_2'],
    ['郑经理', '排班 明天 大客户:张三', '张三'],
  ])('%s: %s puts %s on the list', async (who, text, id) => {
    const here = await twoOfAName()
    await here.say(`${day}12:00:00`, who, text)
    expect((await here.world()).duty['2021-04-13']!.map(({ personId }) => personId)).toEqual([id])
  })

  test('a list that could mean either is not taken', async () => {
    const here = await twoOfAName()
    const [post] = await here.say(`${day}12:00:00`, '郑经理', '排班 明天 张三')
    expect(post!.text).toContain('叫「张三」的不止一位,分不清是谁;请写明渠道')
    expect((await here.world()).duty).toEqual({})
  })
})
