import { describe, expect, test } from 'vitest'
import { appealDeciders, mayDecideAppeal } from '../../../policy/ledger/rights.ts'
import { isLeader } from '../../../policy/people.ts'
import { chat, missedCheck, quietTeam } from '../../support/chat.ts'

type Person = { name: string; role?: string; team?: string; channel?: string; leader?: string }

/** A house in which 张三's check was missed (F1) and 何二 owes the joint share (F2). */
async function house(people: Person[], verdicts = missedCheck()) {
  const names = people.map(({ name }) => name)
  const group = { id: 'ka', name: '派单群', purpose: '派单', people: names }
  const here = await chat({ ...quietTeam, people, groups: [group] })
  await here.judge('2021-04-12T14:12:31', 'spot-check/1', verdicts)
  return here.scene('2021-04-12T15:00:00')
}
const staff = (leader = '何二'): Person => ({ name: '张三', team: '一组', channel: '派单', leader })
const supervisor = (leader?: string): Person => ({
  name: '何二',
  role: 'supervisor',
  team: '一组',
  channel: '派单',
  ...(leader && { leader }),
})
const manager = (name = '郑经理', leader?: string): Person => ({
  name,
  role: 'manager',
  ...(leader && { leader }),
})

describe('who decides an appeal (G9)', () => {
  test.each([
    {
      house: 'staff under a supervisor under a manager under a director',
      people: [staff(), supervisor('郑经理'), manager('郑经理', '钱总'), { name: '钱总', role: 'director' }],
      staffAppeals: ['郑经理', '钱总'],
      leaderAppeals: ['钱总'],
    },
    {
      house: 'nobody above the manager: another manager',
      people: [staff(), supervisor('郑经理'), manager(), manager('周经理')],
      staffAppeals: ['郑经理'],
      leaderAppeals: ['周经理'],
    },
    {
      house: 'nobody above the manager, no other manager: the admin',
      people: [staff(), supervisor('郑经理'), manager(), { name: '管理员', role: 'admin' }],
      staffAppeals: ['郑经理'],
      leaderAppeals: ['管理员'],
    },
    {
      house: 'a manager goes before an admin',
      people: [
        staff(),
        supervisor('郑经理'),
        manager(),
        { name: '管理员', role: 'admin' },
        manager('周经理'),
      ],
      staffAppeals: ['郑经理'],
      leaderAppeals: ['周经理'],
    },
    {
      house: 'one manager and nobody else: he, as he owes nothing of it',
      people: [staff(), supervisor('郑经理'), manager()],
      staffAppeals: ['郑经理'],
      leaderAppeals: ['郑经理'],
    },
    {
      house: 'a supervisor without anyone above: a manager',
      people: [staff(), supervisor(), manager()],
      staffAppeals: ['郑经理'],
      leaderAppeals: ['郑经理'],
    },
    {
      house: 'a supervisor without anyone above and no manager: nobody',
      people: [staff(), supervisor()],
      staffAppeals: [],
      leaderAppeals: [],
    },
    {
      house: 'staff directly under a manager: another manager',
      people: [staff('郑经理'), supervisor('郑经理'), manager(), manager('周经理')],
      staffAppeals: ['周经理'],
      leaderAppeals: ['周经理'],
    },
    {
      house: 'the reporting line runs in a circle',
      people: [staff(), supervisor('郑经理'), manager('郑经理', '何二')],
      staffAppeals: ['郑经理'],
      leaderAppeals: ['郑经理'],
    },
  ])('$house', async ({ people, staffAppeals, leaderAppeals }) => {
    const scene = await house(people)
    const { F1, F2 } = scene.world.ledger.entries
    expect(appealDeciders(scene, F1!, '张三').map(({ name }) => name)).toEqual(staffAppeals)
    expect(appealDeciders(scene, F2!, '何二').map(({ name }) => name)).toEqual(leaderAppeals)
  })

  test('over every pair of roles above him: never the appellant, never who owes jointly, nobody who leads no one', async () => {
    const roles = ['staff', 'supervisor', 'manager', 'director', 'gm', 'desk', 'finance', 'clerk', 'admin']
    for (const first of roles) {
      for (const second of roles) {
        const people = [
          staff(),
          supervisor('上级'),
          { name: '上级', role: first, leader: '上上级' },
          { name: '上上级', role: second },
          { name: '管理员', role: 'admin' },
        ]
        const scene = await house(people)
        const entry = scene.world.ledger.entries.F1!
        const deciders = appealDeciders(scene, entry, '张三')
        expect(deciders.map(({ name }) => name)).not.toContain('张三')
        expect(deciders.map(({ name }) => name)).not.toContain('何二')
        expect(deciders.length).toBeGreaterThan(0)
        expect(deciders.every((person) => isLeader(person))).toBe(true)
        for (const person of deciders) expect(mayDecideAppeal(scene, entry, '张三', person)).toBe(true)
      }
    }
  })

  test('a superior who owes a share himself is passed over for his own superior', async () => {
    const [principal, joint] = missedCheck()
    const share = { ...joint!, key: joint!.key.replace('何二', '郑经理'), subject: { person: '郑经理' } }
    const people = [
      staff(),
      supervisor('郑经理'),
      manager('郑经理', '钱总'),
      { name: '钱总', role: 'director' },
    ]
    const scene = await house(people, [principal!, joint!, share])
    expect(appealDeciders(scene, scene.world.ledger.entries.F1!, '张三').map(({ name }) => name)).toEqual([
      '钱总',
    ])
  })

  test('who owes a fine that rests on it with others does not decide it', async () => {
    const [principal] = missedCheck()
    const line = {
      ...principal!,
      key: 'S0-SH-07/郑经理/spot-check/1',
      subject: { person: '郑经理' },
      restsOn: [principal!.key],
    }
    const people = [
      staff(),
      supervisor('郑经理'),
      manager('郑经理', '钱总'),
      { name: '钱总', role: 'director' },
    ]
    const scene = await house(people, [principal!, line])
    expect(appealDeciders(scene, scene.world.ledger.entries.F1!, '张三').map(({ name }) => name)).toEqual([
      '钱总',
    ])
  })

  test("a team's fine: no member of the team decides it", async () => {
    const team = { ...missedCheck()[0]!, key: 'S0-EX-07/一组', subject: { team: '一组', channel: '派单' } }
    const boss = { ...manager('郑经理', '钱总'), team: '一组', channel: '派单' }
    const people = [staff(), supervisor('郑经理'), boss, { name: '钱总', role: 'director' }]
    const scene = await house(people, [team])
    expect(appealDeciders(scene, scene.world.ledger.entries.F1!, '张三').map(({ name }) => name)).toEqual([
      '钱总',
    ])
  })
})
