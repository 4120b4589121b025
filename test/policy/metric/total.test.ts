import { describe, expect, test } from 'vitest'
import { totalOf } from '../../../policy/metric/total.ts'
import { chat, smallTeam } from '../../support/chat.ts'

const DAY = '2021-04-12'

/** 张三 says these things, a minute after one another from 9:00; answers with his total and the clock at which he reached it. */
async function said(...texts: string[]) {
  const small = await chat(smallTeam)
  for (const [at, text] of texts.entries()) await small.say(`${DAY}T09:0${at}:00`, '张三', text)
  const scene = await small.scene(`${DAY}T10:00:00`)
  const me = Object.values(scene.world.people).find(({ name }) => name === '张三')!
  const { count, reachedAt } = totalOf(scene, [me.id], DAY, 'leads')
  return [count, reachedAt === 0 ? null : scene.cal.shortClockOf(reachedAt)]
}

describe('when a total was reached (G12)', () => {
  test.each([
    { situation: 'nothing said', texts: [], total: [0, null] },
    { situation: 'added up', texts: ['留电 3', '留电 2'], total: [5, '09:01'] },
    { situation: 'corrected', texts: ['留电 3', '更正 留电 5'], total: [5, '09:01'] },
    { situation: 'said again', texts: ['留电 3', '更正 留电 3'], total: [3, '09:00'] },
    {
      situation: 'corrected and corrected back',
      texts: ['留电 3', '更正 留电 5', '更正 留电 3'],
      total: [3, '09:00'],
    },
    { situation: 'a slip taken back', texts: ['留电 3', '留电 2', '更正 留电 3'], total: [3, '09:00'] },
    { situation: 'a slip of the first number', texts: ['留电 3', '更正 留电 0'], total: [0, null] },
    {
      situation: 'down and then really up again',
      texts: ['留电 5', '更正 留电 3', '留电 2'],
      total: [5, '09:02'],
    },
    {
      situation: 'back to what it was two corrections ago',
      texts: ['留电 3', '更正 留电 5', '更正 留电 4', '更正 留电 3'],
      total: [3, '09:03'],
    },
  ])('$situation', async ({ texts, total }) => {
    expect(await said(...texts)).toEqual(total)
  })
})
