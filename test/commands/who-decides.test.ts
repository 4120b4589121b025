import { describe, expect, test } from 'vitest'
import { cal, chat, missedCheck, quietTeam, smallTeam } from '../support/chat.ts'

const day = '2021-04-12T'
const states = async (here: Awaited<ReturnType<typeof chat>>) => {
  const { ledger } = await here.world()
  return Object.fromEntries(Object.values(ledger.entries).map(({ id, state }) => [id, state]))
}

describe('whoever owes jointly for somebody does not excuse him', () => {
  async function asked() {
    const here = await chat(quietTeam)
    await here.judge(`${day}14:12:31`, 'spot-check/1', missedCheck())
    await here.say(`${day}15:00:00`, '张三', '请假 今天下午 病假 牙疼')
    return here
  }

  test('his leader cannot agree to leave for the time of the miss; the manager can', async () => {
    const here = await asked()
    const [refused] = await here.say(`${day}15:10:00`, '何二', '同意 Q1')
    expect(refused).toMatchObject({ tone: 'refusal' })
    expect(refused!.text).toBe('Q1 会影响您对张三连带的F2,不能由您决定,请您的上级或经理处理,什么都没有改。')
    expect((await here.world()).leave).toEqual({})
    const [granted] = await here.say(`${day}15:11:00`, '郑经理', '同意 Q1')
    expect(granted!.text).toContain('郑经理已同意')
  })

  test('of another day he may', async () => {
    const here = await asked()
    await here.say(`${day}15:05:00`, '张三', '请假 4月13日 事假 有事')
    const [granted] = await here.say(`${day}15:10:00`, '何二', '同意 Q2')
    expect(granted!.text).toContain('何二已同意')
  })

  test('once his share is waived he may', async () => {
    const here = await asked()
    await here.say(`${day}15:05:00`, '郑经理', '免除 F2 主管在开会')
    const [granted] = await here.say(`${day}15:10:00`, '何二', '同意 Q1')
    expect(granted!.text).toContain('何二已同意')
  })

  test('in a house without anybody above him he has to', async () => {
    const people = quietTeam.people.filter(({ name }) => !['郑经理', '钱总', '出纳'].includes(name))
    const here = await chat({
      ...quietTeam,
      people: people.map((person) => (person.name === '何二' ? { ...person, leader: undefined } : person)),
      groups: [{ id: 'ka', name: '大客户群', purpose: '大客户', people: people.map(({ name }) => name) }],
    })
    await here.judge(`${day}14:12:31`, 'spot-check/1', missedCheck())
    await here.say(`${day}15:00:00`, '张三', '请假 今天下午 病假 牙疼')
    const [granted] = await here.say(`${day}15:10:00`, '何二', '同意 Q1')
    expect(granted!.text).toContain('何二已同意')
  })
})

describe('手势不符', () => {
  const twoTeams = {
    ...smallTeam,
    people: [
      ...['王五', '赵六'].map((name) => ({ name, team: '一组', channel: '派单', leader: '陈七' })),
      { name: '陈七', role: 'supervisor', team: '一组', channel: '派单', leader: '郑经理' },
      { name: '何二', role: 'supervisor', team: '二组', channel: '派单', leader: '郑经理' },
      { name: '郑经理', role: 'manager' },
    ],
    groups: [
      { id: 'ka', name: '派单群', purpose: '派单', people: ['王五', '赵六', '陈七', '何二', '郑经理'] },
    ],
  }

  test.each([
    ['陈七', true],
    ['郑经理', true],
    ['何二', false],
  ])('%s may say so of 王五: %s', async (who, may) => {
    const here = await chat(twoTeams)
    await here.say(`${day}14:07:30`, '郑经理', '抽查 派单一组 剪刀手')
    const at = cal.read(`${day}14:08:00`)
    const answer = { personId: '王五', at, key: 'p', photos: [{ hash: 'h', seen: null }] }
    await here.tell(`${day}14:08:00`, { kind: 'spotCheckAnswered', checkId: 'spot-check/1', answer })
    const posts = await here.say(`${day}14:09:00`, who, '手势不符 @王五')
    expect(posts[0]!.tone).toBe(may ? undefined : 'refusal')
    if (!may)
      expect(posts[0]!.text).toBe(
        '王五不在您的组里,照片由王五的主管陈七、发起抽查的郑经理、经理判定,什么都没有改。',
      )
    expect((await here.world()).spotChecks.checks[0]!.rulings).toHaveLength(may ? 1 : 0)
  })
})

describe('somebody who has left', () => {
  async function afterLeaving(personId: string) {
    const here = await chat(quietTeam)
    await here.judge(`${day}14:12:31`, 'spot-check/1', missedCheck())
    await here.tell(`${day}15:00:00`, { kind: 'personLeft', personId, at: cal.read(`${day}15:00:00`) })
    return here
  }

  test('is answered in nothing in the group, and changes nothing', async () => {
    const here = await afterLeaving('何二')
    expect(await here.say(`${day}15:10:00`, '何二', '确认 F1')).toEqual([])
    expect(await here.say(`${day}15:10:01`, '何二', '抽查 比耶')).toEqual([])
    expect(await states(here)).toMatchObject({ F1: 'proposed' })
  })

  test('hears in private what is still his, and may appeal', async () => {
    const here = await afterLeaving('张三')
    const [post] = await here.say(`${day}15:10:00`, '张三', '查资源 咸阳二纺', { privately: true })
    expect(post!.text).toBe(
      '您已于4月12日离开团队,这里没有记。自己的奖罚仍可以查看和申诉,请私聊发:我的罚款、我的奖励、我的账单、确认账单、申诉、验证。',
    )
    const [asked] = await here.say(`${day}15:11:00`, '张三', '申诉 F1 在带客户', { privately: true })
    expect(asked!.text).toContain('申诉')
    expect(Object.keys((await here.world()).requests)).toEqual(['Q1'])
  })

  test('is asked for nothing: what his people ask goes to the one above him', async () => {
    const here = await afterLeaving('何二')
    const [post] = await here.say(`${day}15:10:00`, '李四', '请假 明天 事假 有事')
    expect(post!.text).toContain('请郑经理处理')
  })

  test('owes nothing jointly for what came later', async () => {
    const people = quietTeam.people.map((one) => ('channel' in one ? { ...one, channel: '商超外展' } : one))
    const groups = quietTeam.groups.map((one) => ({ ...one, purpose: '商超外展' }))
    const here = await chat({ ...quietTeam, people, groups })
    await here.tell(`${day}14:00:00`, {
      kind: 'personLeft',
      personId: '何二',
      at: cal.read(`${day}14:00:00`),
    })
    await here.say(`${day}14:07:30`, '郑经理', '抽查 剪刀手')
    await here.runTo(`${day}15:00:00`)
    const { ledger } = await here.world()
    const fines = ledger.order.map((id) => ledger.entries[id]!).filter(({ rule }) => rule === 'S0-EX-11')
    expect(ledger.order.some((id) => ledger.entries[id]!.rule === 'S0-EX-12')).toBe(false)
    const whose = fines.map(({ subject }) => subject)
    expect(whose).toEqual([{ person: '张三' }, { person: '李四' }, { person: '周十' }])
  })
})
