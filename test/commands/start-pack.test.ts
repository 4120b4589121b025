import { expect, test } from 'vitest'
import { startPack } from '../../commands/rulebook/start-pack.ts'
import { who } from '../../policy/people.ts'
import type { KnownPack } from '../../policy/rulebook/packs.ts'
import { chat } from '../support/chat.ts'

/** 启用规则 in a house that knows these rulebooks besides its own. */
async function answerTo(text: string, others: (own: KnownPack & { pack: object }) => KnownPack[]) {
  const house = await chat()
  const scene = await house.scene('2021-04-12T10:00:00')
  const [own] = scene.packs.known().filter((one) => 'pack' in one && one.id === 'yundi')
  if (!own || !('pack' in own)) throw new Error('yundi is not among the known rulebooks')
  const known = [own, ...others(own)]
  const message = {
    key: 'test/1',
    platform: 'test',
    chatId: null,
    senderId: '郑经理',
    sentAt: scene.now,
    arrivedAt: scene.now,
    text: `启用规则 ${text}`,
    photos: [],
  }
  const sender = who(scene.world, '郑经理', scene.now)
  const packs = { ...scene.packs, known: () => known }
  return startPack.answer(text, { ...scene, packs, message, at: scene.now, day: scene.today, sender })
}

test('a rulebook at fault is never chosen; the first faults are told with their lines', async () => {
  const faults = [
    { file: 'bad.yaml', line: 12, path: 'away.mostMin', message: '应写数字,现在是文字「很久」' },
  ]
  const { facts, say } = await answerTo('bad', () => [{ id: 'bad', faults }])
  expect(facts).toEqual([])
  expect(say[0]).toMatchObject({ tone: 'refusal' })
  expect(say[0]?.text).toContain('规则包「bad」有1处错误,不能启用,现在的规则不变:第12行 应写数字')
})

test('one that does not go together with what the house has set is not proposed', async () => {
  const { facts, say } = await answerTo('早班', (own) => {
    const pack = structuredClone((own as Extract<KnownPack, { pack: object }>).pack)
    Object.assign(pack, { id: 'early', title: '早班', names: ['早班'] })
    pack.daily.closeAt = '17:00' // before the reports of the same day
    return [{ id: 'early', title: '早班', names: ['早班'], pack }]
  })
  expect(facts).toEqual([])
  expect(say[0]?.text).toContain('合不上')
})

test('a sound one is proposed, with what it counts in', async () => {
  const { facts, say } = await answerTo('二号', (own) => {
    const pack = structuredClone((own as Extract<KnownPack, { pack: object }>).pack)
    Object.assign(pack, { id: 'second', title: '二号', names: [], unit: '分' })
    return [{ id: 'second', title: '二号', names: [], pack }]
  })
  expect(facts).toMatchObject([{ kind: 'requested', request: { type: 'pack-change' } }])
  expect(say[0]?.text).toContain('罚奖单位:分')
})
