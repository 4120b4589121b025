import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type HousePhotos, openHousePhotos } from '../../../../bot/photos/house-photos.ts'
import { worldFile } from '../../../../policy/transcript/world-file.ts'
import { sceneJpeg } from '../../../photos/pictures.ts'
import { smallTeam } from '../../../support/chat.ts'
import { type LiveLark, liveLark } from '../../../support/live-lark.ts'

let folder: string
let photos: HousePhotos
let live: LiveLark
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lark-photos-'))
  photos = await openHousePhotos(folder, (code, _, error) => expect.fail(`${code} ${error}`))
  const file = worldFile.parse({ ...smallTeam, start: '2021-04-12T11:00:00', settings: { samplePercent: 0 } })
  live = await liveLark({ file, photos })
}, 60_000)
afterAll(async () => {
  await live.close()
  await photos.close()
  await rm(folder, { recursive: true })
})

const answers = () => live.sim.sent({ kind: ['message', 'reply'] })
const send = async (name: string, bytes: Buffer) => {
  live.sim.sendImage(live.chat('ka'), live.user(name), bytes)
  await live.settle()
  return answers().at(-1)!
}

test('a check over Lark: our drawing asks, our eyes answer, a human has the last word', async () => {
  live.sim.sendText(live.chat('ka'), live.user('何二'), '抽查 比耶')
  await live.settle()
  const asked = answers().find(({ card }) => card)!
  expect(JSON.stringify(asked.card)).toMatch(/"tag":"img"/)

  const told = await send('张三', await sceneJpeg(11, 900, 1200))
  expect(told.text).toMatch(/没有看到手.*重拍/)
  const review = await send('张三', await sceneJpeg(12, 900, 1200))
  expect(JSON.stringify(review.card)).toMatch(/待核对:张三的剪刀手/)
  expect(JSON.stringify(review.card)).toMatch(/"tag":"img"/)

  const own = await live.sim.click(review.message_id!, live.user('张三'), { text: '通过' })
  expect(own.toast).toMatchObject({ type: 'error' })
  const ruled = await live.sim.click(review.message_id!, live.user('何二'), { text: '通过' })
  expect(ruled.toast).toMatchObject({ type: 'success' })
  await live.settle()
  const [check] = (await live.store.world()).spotChecks.checks
  expect(check!.rulings).toMatchObject([{ personId: '张三', fits: true, by: '何二' }])
  expect(live.sim.lints).toEqual([])
  expect(live.faults).toEqual([])
})

test('who wants his photos gone has them deleted', async () => {
  const { hash } = (await live.store.world()).spotChecks.checks[0]!.answers[0]!.photos[0]!
  expect(await photos.pictureOf([hash])).toBeDefined()
  live.sim.advance(3_600_000)
  live.sim.sendText('dm', live.user('张三'), '删除我的照片')
  await live.settle()
  expect(answers().at(-1)!.text).toContain('2张照片已删除')
  await vi.waitUntil(async () => (await photos.pictureOf([hash])) === undefined, { timeout: 5_000 })
})
