import { expect, test } from 'vitest'
import { chat } from '../support/chat.ts'

const day = '2021-04-12'
const house = (mode?: string) => ({
  pack: 'yundi',
  start: `${day}T08:00:00`,
  randomChecks: false,
  settings: mode ? { 'forfeits.mode': mode } : {},
  people: [
    { name: '王五', gender: 'm', team: '一组', channel: '商超外展', staffType: '外场销渠', leader: '陈七' },
    { name: '陈七', role: 'supervisor', team: '一组', channel: '商超外展', leader: '郑经理' },
    { name: '郑经理', role: 'manager' },
  ],
  groups: [{ id: 'ka', name: '外展群', purpose: '商超外展', people: ['王五', '陈七', '郑经理'] }],
})

/** A house in which 王五 brought two, after the day's close. */
async function afterAShortDay(mode?: string) {
  const here = await chat(house(mode))
  await here.say(`${day}T17:00:00`, '王五', '带访 2')
  await here.runTo(`${day}T22:00:00`)
  const { ledger } = await here.world()
  const forfeits = ledger.order.filter((id) => ledger.entries[id]!.kind === 'forfeit')
  const tasks = (await here.posts()).filter(({ text }) => text.startsWith('【替代项目】'))
  const myTasks = async (at: string) => (await here.say(at, '陈七', '我的任务'))[0]!.text
  return { here, forfeits, tasks, myTasks }
}

test.each([
  { mode: undefined, recorded: 1, told: 0 },
  { mode: 'record', recorded: 1, told: 0 },
  { mode: 'task', recorded: 1, told: 1 },
  { mode: 'off', recorded: 0, told: 0 },
])(
  'forfeits.mode $mode: $recorded recorded, $told asked of the supervisor',
  async ({ mode, recorded, told }) => {
    const { forfeits, tasks, myTasks } = await afterAShortDay(mode)
    expect(forfeits).toHaveLength(recorded)
    expect(tasks).toHaveLength(told)
    expect((await myTasks(`${day}T22:01:00`)).includes('安排替代项目')).toBe(told > 0)
  },
)

test('the task goes to the supervisor alone, names the substitute and demands no forfeit', async () => {
  const { tasks } = await afterAShortDay('task')
  expect(tasks[0]!.to).toEqual({ person: '陈七' })
  expect(tasks[0]!.text).toContain('补看一节接待话术录像并复述要点')
  expect(tasks[0]!.text).toContain('王五(K1)')
  expect(tasks[0]!.text).not.toContain('俯卧撑')
})

test.each(['已执行 K1', '免除 K1 身体不便'])('%s ends the task', async (text) => {
  const { here, myTasks } = await afterAShortDay('task')
  await here.say(`${day}T22:05:00`, '陈七', text)
  expect(await myTasks(`${day}T22:06:00`)).not.toContain('安排替代项目')
})
