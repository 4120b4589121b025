import { describe, expect, test } from 'vitest'
import { keptSince, photosToForget } from '../../policy/spot-check/keeping.ts'
import { standingsIn } from '../../policy/spot-check/result.ts'
import { cal, chat, smallTeam } from '../support/chat.ts'
import { eyed } from '../support/eye.ts'

const day = '2021-04-12T'
type Here = Awaited<ReturnType<typeof chat>>

async function asked(settings: Record<string, unknown> = { samplePercent: 0 }) {
  const here = await chat({ ...smallTeam, settings })
  await here.say(`${day}11:00:00`, '何二', '抽查 比耶')
  return here
}
const send = (here: Here, at: string, from: string, photo: ReturnType<typeof eyed>) =>
  here.say(`${day}${at}`, from, '', { photos: [photo] })
const results = async (here: Here) => {
  const world = await here.world()
  return Object.fromEntries(
    standingsIn(world, world.spotChecks.checks[0]!).map(({ personId, result }) => [personId, result]),
  )
}
const fines = async (here: Here) => Object.values((await here.world()).ledger.entries).map(({ rule }) => rule)

describe('what our eyes see in an answer', () => {
  test('what was asked for passes at once', async () => {
    const here = await asked()
    const [said] = await send(here, '11:01:00', '张三', eyed('a'))
    expect(said!.text).toContain('正确,已通过')
    expect((await results(here)).张三).toBe('passed')
  })

  test.each([
    ['another gesture', { gesture: 'fist' }, '看到的是拳头'],
    ['no person', { person: 0.1 }, '没有看到本人'],
    ['a hand too small', { share: 0.03 }, '手太小'],
  ])('%s is told once, with what to do; the next doubtful one is for a human', async (_, eye, words) => {
    const here = await asked()
    const [told] = await send(here, '11:01:00', '张三', eyed('a', eye))
    expect(told!.text).toContain(words)
    expect(told!.text).toContain('请在11:05:00前重拍')
    expect(told!.card).toBeUndefined()
    const [again] = await send(here, '11:02:00', '张三', eyed('b', eye))
    expect(again!.text).toContain('由主管看图核对')
    expect(again).toMatchObject({
      photos: ['b'],
      mentions: ['何二'],
      card: { key: 'check/1/photo/张三', buttons: [{ text: '手势通过 @张三' }, { text: '手势不符 @张三' }] },
    })
    expect(again!.card!.lines.join()).toContain(words)
    await here.runTo(`${day}12:00:00`)
    expect((await results(here)).张三).toBe('review')
  })

  test('who takes another in time passes', async () => {
    const here = await asked()
    await send(here, '11:01:00', '张三', eyed('a', { gesture: 'fist' }))
    const [said] = await send(here, '11:05:00', '张三', eyed('b'))
    expect(said!.text).toContain('正确,已通过')
  })

  test('what is unsure goes to a human at once, and costs nothing unless a human says so', async () => {
    const here = await asked()
    const [said] = await send(here, '11:01:00', '张三', eyed('a', { sure: 0.4 }))
    expect(said!.card!.lines.join()).toContain('手势看不准')
    await send(here, '11:01:30', '李四', eyed('b'))
    await send(here, '11:01:40', '周十', eyed('c'))
    await here.runTo(`${day}11:06:00`)
    expect(await fines(here)).not.toContain('S0-EX-11')
    await here.say(`${day}11:10:00`, '何二', '手势不符 @张三')
    expect((await results(here)).张三).toBe('mismatch')
  })

  test.each([
    ['not-a-picture', '这不是照片文件'],
    ['too-small', '发原图'],
  ] as const)(
    'a file that is no photo (%s) is refused with the reason, and does not count',
    async (fault, words) => {
      const here = await asked()
      const [said] = await send(here, '11:01:00', '张三', { hash: 'x', seen: null, fault })
      expect(said!.text).toContain(words)
      expect((await results(here)).张三).toBe('missing')
    },
  )
})

describe('a photo that was used before', () => {
  test('the very same file is refused', async () => {
    const here = await asked()
    await send(here, '11:01:00', '李四', eyed('a'))
    const [said] = await send(here, '11:02:00', '张三', eyed('a'))
    expect(said!.text).toContain('已经发过')
  })

  test('one that resembles somebody’s is for a human, side by side', async () => {
    const here = await asked()
    await send(here, '11:01:00', '李四', eyed('a'))
    const [said] = await send(here, '11:02:00', '张三', eyed('b', { resembles: ['a'] }))
    expect(said).toMatchObject({ photos: ['b', 'a'] })
    expect(said!.card!.lines.join()).toContain('和李四 4月12日 11:01:00发过的照片很像')
    expect((await results(here)).张三).toBe('review')
  })

  test('two of his own for the same check are no re-use; his own of yesterday is', async () => {
    const here = await asked()
    await send(here, '11:01:00', '张三', eyed('a', { gesture: 'fist' }))
    const [said] = await send(here, '11:02:00', '张三', eyed('b', { resembles: ['a'] }))
    expect(said!.text).toContain('已通过')
    await here.say('2021-04-13T11:00:00', '何二', '抽查 比耶')
    const [next] = await here.say('2021-04-13T11:01:00', '张三', '', {
      photos: [eyed('c', { resembles: ['b'] })],
    })
    expect(next!.photos).toEqual(['c', 'b'])
  })

  test.each([
    { takenAt: '09:01:59', result: 'review' },
    { takenAt: '09:02:00', result: 'passed' },
    { takenAt: '11:02:00', result: 'passed' },
    { takenAt: '13:02:01', result: 'review' },
  ])('its camera says $takenAt: $result', async ({ takenAt, result }) => {
    const here = await asked()
    await send(here, '11:02:00', '张三', eyed('a', { takenAt: cal.read(`${day}${takenAt}`) }))
    expect((await results(here)).张三).toBe(result)
  })
})

describe('samples', () => {
  test('of what passes, that share is shown to the leader, who may agree or not; it stays a pass until he says no', async () => {
    const here = await asked({ samplePercent: 100 })
    const [, sample] = await send(here, '11:01:00', '张三', eyed('a'))
    expect(sample).toMatchObject({ to: { person: '何二' }, photos: ['a'] })
    expect((await results(here)).张三).toBe('passed')
    await here.say(`${day}11:02:00`, '何二', '手势通过 @张三', { privately: true })
    const [check] = (await here.world()).spotChecks.checks
    expect(check!.rulings).toMatchObject([{ personId: '张三', fits: true, by: '何二' }])
  })

  test('none when the share is nought, and nobody is shown what only the sandbox’s eye has seen', async () => {
    const shown = async (percent: number, photo: Parameters<typeof send>[3]) => {
      const here = await asked({ samplePercent: percent })
      return (await send(here, '11:01:00', '张三', photo)).filter(({ photos }) => photos)
    }
    expect(await shown(0, eyed('a'))).toEqual([])
    expect(await shown(100, { hash: 'a', seen: { gesture: 'victory', people: 1 } })).toEqual([])
    expect(await shown(100, eyed('a'))).toHaveLength(1)
  })
})

describe('how often the machine is right', () => {
  test('自检 and the week’s report tell it, once something was looked at', async () => {
    const here = await asked({ samplePercent: 100 })
    const selfCheck = async (at: string) => (await here.say(`${day}${at}`, '郑经理', '自检'))[0]!.text
    expect(await selfCheck('11:00:30')).not.toContain('机器看了')
    await send(here, '11:01:00', '张三', eyed('a'))
    await send(here, '11:01:10', '李四', eyed('b'))
    await send(here, '11:01:20', '周十', eyed('c', { sure: 0.4 }))
    await here.say(`${day}11:02:00`, '何二', '手势通过 @张三', { privately: true })
    await here.say(`${day}11:02:10`, '何二', '手势不符 @李四', { privately: true })
    const line = '照片:机器看了3张,通过2,请人看或重拍1;抽样复核2张,一致1(50%)'
    expect(await selfCheck('11:03:00')).toContain(line)
    await here.runTo('2021-04-18T19:00:00')
    const report = (await here.posts()).find(
      ({ to, text }) => 'person' in to && to.person === '郑经理' && text.includes('周报草稿'),
    )
    expect(report!.text).toContain(line)
  })
})

describe('删除我的照片', () => {
  test('says how many go, which have to wait for a human, and when there are none', async () => {
    const here = await asked()
    expect((await here.say(`${day}11:00:30`, '张三', '删除我的照片'))[0]!.text).toContain(
      '没有保存着您的照片',
    )
    await send(here, '11:01:00', '张三', eyed('a'))
    const [early] = await here.say(`${day}11:02:00`, '张三', '删除我的照片', { privately: true })
    expect(early!.text).toContain('另外1张还在等人核对')
    await here.runTo(`${day}12:00:00`)
    const scene = await here.scene(`${day}12:00:00`)
    expect(photosToForget(scene)).toEqual(['a'])
    expect(photosToForget({ ...scene, now: cal.read(`${day}11:10:00`) })).toEqual([])
    const [none] = await here.say(`${day}12:01:00`, '张三', '删除我的照片')
    expect(none!.text).toContain('没有保存着您的照片')
  })

  test('what another has shown as well stays until he too wants it gone, or it is old', async () => {
    const here = await asked()
    await send(here, '11:01:00', '张三', eyed('a'))
    await send(here, '11:02:00', '李四', eyed('a'))
    await here.say(`${day}12:00:00`, '张三', '删除我的照片')
    expect(photosToForget(await here.scene(`${day}13:00:00`))).toEqual([])
    await here.say(`${day}12:30:00`, '李四', '删除我的照片')
    expect(photosToForget(await here.scene(`${day}13:00:00`))).toEqual(['a'])
    expect(keptSince(await here.scene('2021-05-30T00:00:00'))).toBe(cal.read('2021-04-30T00:00:00'))
  })
})
