import { describe, expect, test } from 'vitest'
import { checkOwn } from '../../../policy/ledger/check-own.ts'
import { headOf } from '../../../policy/ledger/head.ts'
import { chat, missedCheck, quietTeam } from '../../support/chat.ts'

/** Two checks on two days, each sealed in the evening. */
async function twoDays() {
  const here = await chat(quietTeam)
  await here.judge('2021-04-12T14:12:31', 'spot-check/1', missedCheck())
  await here.runTo('2021-04-13T14:12:30')
  await here.judge('2021-04-13T14:12:31', 'spot-check/2', missedCheck('spot-check/2', '2021-04-13'))
  await here.runTo('2021-04-13T21:00:00')
  return here
}
const later = '2021-04-13T22:00:00'

describe('验证', () => {
  test('what the evenings have sealed fits; the line has the head in short', async () => {
    const here = await twoDays()
    const [post] = await here.say(later, '张三', '验证', { privately: true })
    const head = headOf(await here.world())
    expect(post!.text).toMatch(/^✅ 您的2笔奖罚记录与4月12日以来2次封存的链头一致/)
    expect(post!.text).toContain(`链头${head.hash.slice(0, 8)}`)
    expect(post!.text.split('\n')).toHaveLength(1)
  })

  test('the summary has said the head that was then', async () => {
    const here = await twoDays()
    const { seals } = (await here.world()).ledger
    const summaries = (await here.posts()).filter(({ text }) => text.startsWith('【经理日报'))
    expect(seals.map(({ day }) => day)).toEqual(['2021-04-12', '2021-04-13'])
    for (const [index, seal] of seals.entries())
      expect(summaries[index]!.text).toContain(`链头${seal.head.slice(0, 8)}`)
  })

  test.each([
    {
      what: 'an amount',
      change: (entry: Record<string, unknown>) => Object.assign(entry, { amountFen: -1 }),
    },
    {
      what: 'a reason',
      change: (entry: Record<string, unknown>) => Object.assign(entry, { because: '别的' }),
    },
    {
      what: 'a subject',
      change: (entry: Record<string, unknown>) => Object.assign(entry, { subject: { person: '李四' } }),
    },
    {
      what: 'a day',
      change: (entry: Record<string, unknown>) => Object.assign(entry, { day: '2021-04-11' }),
    },
  ])(
    '$what that is another when the log is read again is found, with the own entries it concerns',
    async ({ change }) => {
      const scene = structuredCloneOf(await (await twoDays()).scene(later))
      change(scene.world.ledger.entries.F1 as unknown as Record<string, unknown>)
      const { broken } = checkOwn(scene, '张三')
      expect(broken?.seal.day).toBe('2021-04-12')
      expect(broken?.own.map(({ id }) => id)).toContain('F1')
    },
  )

  test('a change of the second day names that day', async () => {
    const scene = structuredCloneOf(await (await twoDays()).scene(later))
    scene.world.ledger.entries.F3!.amountFen = -1
    expect(checkOwn(scene, '张三').broken?.seal.day).toBe('2021-04-13')
  })

  test('two entries that changed places, and one cut off, are found', async () => {
    const moved = structuredCloneOf(await (await twoDays()).scene(later))
    moved.world.ledger.order.reverse()
    expect(checkOwn(moved, '张三').broken).not.toBeNull()
    const cut = structuredCloneOf(await (await twoDays()).scene(later))
    cut.world.ledger.order.pop()
    expect(checkOwn(cut, '张三').broken?.seal.day).toBe('2021-04-13')
  })

  test('a state that changes later (confirmed, waived) breaks nothing', async () => {
    const here = await twoDays()
    await here.say(later, '郑经理', '确认 F1')
    await here.say(later, '郑经理', '免除 F3 信号故障')
    expect(checkOwn(await here.scene('2021-04-13T23:00:00'), '张三').broken).toBeNull()
  })
})

/** The same scene with a world of its own, as a process that has just read the log would have. */
const structuredCloneOf = <T extends { world: unknown }>(scene: T): T => ({
  ...scene,
  world: structuredClone(scene.world),
})
