import { expect, test } from 'vitest'
import { commands } from '../../commands/all.ts'
import { chat } from '../support/chat.ts'

type Someone = { name: string; role?: string; team?: string; channel?: string; leader?: string }

const staff = (more: Partial<Someone> = {}): Someone => ({
  ...{ name: '甲', channel: '大客户', team: '一组', leader: '乙' },
  ...more,
})
const leader = (more: Partial<Someone> = {}): Someone => ({
  ...{ name: '乙', role: 'supervisor', channel: '大客户', team: '一组', leader: '丙' },
  ...more,
})
const manager: Someone = { name: '丙', role: 'manager' }
const groupOf = (people: Someone[], purpose = '大客户') => [
  { id: 'ka', name: '群', purpose, people: people.map(({ name }) => name) },
]

const twoTeams = ['大客户', '商超外展', '二手房推介'].flatMap((channel, index) => [
  staff({ name: `甲${index || ''}`, channel, leader: `乙${index || ''}` }),
  leader({ name: `乙${index || ''}`, channel }),
])

const houses: Record<string, { people: Someone[]; groups: ReturnType<typeof groupOf> }> = {
  'nobody at all': { people: [], groups: groupOf([]) },
  'no manager': only(staff(), leader({ leader: undefined })),
  'no leader': only(staff({ leader: undefined })),
  'people in no channel': only({ name: '甲' }, { name: '乙', role: 'supervisor' }, manager),
  'no group': { people: [staff(), leader(), manager], groups: [] },
  'a group for nothing in particular': {
    people: [staff(), leader(), manager],
    groups: groupOf([staff(), leader(), manager], '闲聊'),
  },
  'three teams of one name': only(...twoTeams, manager),
  'a channel that no rulebook knows': only(staff({ channel: '火星' }), leader({ channel: '火星' }), manager),
  'a reporting line that goes round': only(staff(), leader(), { ...manager, leader: '甲' }),
}

function only(...people: Someone[]) {
  return { people, groups: groupOf(people) }
}

const tails = ['', '甲', '5', 'Q1', '今天 事假 有事', '大客户:甲', '李工 32人']

test.each(Object.keys(houses))(
  'in a house with %s every command answers, and three weeks go by',
  async (name) => {
    const { people, groups } = houses[name]!
    const here = await chat({ pack: 'yundi', start: '2021-04-12T08:00:00', people, groups })
    let second = 0
    for (const { words } of commands)
      for (const tail of tails)
        for (const from of people.length > 0 ? people.slice(0, 3).map((one) => one.name) : ['生人']) {
          const at = new Date(Date.UTC(2021, 3, 12, 8, 30, second++)).toISOString().slice(0, 19)
          await here.say(at, from, `${words[0]} ${tail}`, {
            privately: groups.length === 0 || second % 2 === 0,
          })
        }
    await here.runTo('2021-05-03T12:00:00')
    for (const { text } of await here.posts()) expect(text).not.toMatch(/undefined|NaN|\[object|null/)
    const world = await here.world()
    expect(JSON.parse(JSON.stringify(world))).toEqual(world)
  },
)
