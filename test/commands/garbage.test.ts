import { beforeAll, describe, expect, test } from 'vitest'
import { commands } from '../../commands/all.ts'
import type { Fact } from '../../policy/facts.ts'
import type { Role } from '../../policy/people.ts'
import type { World } from '../../policy/world.ts'
import { chat, missedCheck } from '../support/chat.ts'
import { nastyTails } from '../support/nasty.ts'
import { houseOfRoles, wouldLeadTo } from '../support/roles.ts'

const day = '2021-04-12T'
const phone = /(?<!\d)1[\s.-]?[3-9](?:[\s.-]?\d){9}(?!\d)/
const mine = { name: '张三', team: '一组', channel: '大客户', leader: 'supervisor' }
const people = [...houseOfRoles.people, ...['张三', '李四', '已走'].map((name) => ({ ...mine, name }))]
const places = [{ name: '咸阳二纺', lat: 34.33, lng: 108.71, zone: 3, type: '工厂' }]

/** A house in the middle of a day, with something of everything to act on. */
async function busyHouse() {
  const here = await chat({ ...houseOfRoles, people, places })
  await here.judge(`${day}09:00:00`, 'spot-check/1', missedCheck('spot-check/1').slice(0, 1))
  for (const [from, text] of [
    ['staff', '报备资源 咸阳二纺 关键人 李工 13811112222'],
    ['staff', '看房团 李工 32人'],
    ['staff', '请假 4月13日 4月14日 事假 有事'],
    ['staff', '认筹 赵先生'],
    ['staff', '用车 15:00 赵先生'],
    ['staff', '留电 赵先生 13800002222'],
    ['staff', '入群 王经纪 13911112222'],
    ['supervisor', '排班 明天 大客户:张三 李四@咸阳二纺'],
    ['manager', '抽签选区'],
    ['manager', '设规则 主管连带 按次'],
  ] as const)
    await here.say(`${day}09:31:00`, from, text)
  await here.tell(`${day}09:32:00`, { kind: 'personLeft', personId: '已走', at: 1_618_190_000_000 })
  return here
}

let house: World
beforeAll(async () => {
  house = await (await busyHouse()).world()
})

/** Facts that a refusal may leave: what was tried, what is known of a place or a person besides. */
const traces: Fact['kind'][] = ['membersChanged', 'phraseSaid', 'storePitched', 'brokerPhoned']

describe.each(commands.map((command) => [command.words[0]!, command] as const))('%s', (word, command) => {
  const may: readonly Role[] = command.who === 'all' ? ['staff', 'manager'] : command.who
  const senders = [...new Set([may[0]!, may.includes('manager') ? 'manager' : may.at(-1)!])]

  test('takes anything in its stride: no fault, no phone in the group, short words, nothing by halves', () => {
    const before = JSON.stringify(house)
    for (const sender of senders) {
      for (const tail of nastyTails) {
        const said = `${sender}: ${word} ${tail.slice(0, 60)}`
        const { facts, say } = wouldLeadTo(house, { senderId: sender, text: `${word} ${tail}` })
        for (const post of say) {
          const words = JSON.stringify([post.text, post.card, post.board, post.caption])
          if ('group' in post.to) expect(words.replaceAll('13800000000', ''), said).not.toMatch(phone)
          expect(post.text.trim(), said).not.toBe('')
          expect(post.text, said).not.toMatch(/undefined|\[object|native code/)
          if (post.tone === 'refusal') expect([...post.text].length, said).toBeLessThanOrEqual(1_000)
        }
        expect(say.length, said).toBeLessThanOrEqual(12)
        const text = JSON.stringify(facts)
        expect(JSON.parse(text), said).toEqual(facts)
        if (say.length > 0 && say.every(({ tone }) => tone === 'refusal'))
          expect(
            facts.map(({ kind }) => kind).filter((kind) => !traces.includes(kind)),
            said,
          ).toEqual([])
      }
    }
    expect(JSON.stringify(house)).toBe(before)
  })
})

test('and when all of it has been said, the days go on', async () => {
  const here = await busyHouse()
  const worst = [
    '__proto__',
    'constructor',
    'constructor 关键人 李工',
    '13800001111',
    '昨天 5',
    '九千万',
    '1e9 5',
    'Q1',
    'F1',
  ]
  let second = 0
  for (const command of commands) {
    const sender = command.who === 'all' ? 'staff' : command.who[0]!
    for (const tail of worst) {
      const at = new Date(Date.UTC(2021, 3, 12, 10, 0, second++)).toISOString().slice(0, 19)
      await here.say(at, sender, `${command.words[0]} ${tail}`)
    }
  }
  await here.runTo('2021-04-14T12:00:00')
  const world = await here.world()
  expect(JSON.parse(JSON.stringify(world))).toEqual(world)
  for (const post of await here.posts())
    if ('group' in post.to) expect(post.text.replaceAll('13800000000', '')).not.toMatch(phone)
})
