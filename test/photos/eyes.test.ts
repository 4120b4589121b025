import sharp from 'sharp'
import { afterEach, describe, expect, test } from 'vitest'
import { type Eyes, type EyesOptions, openEyes } from '../../photos/eyes.ts'
import type { Request } from '../../photos/verdict.ts'

const opened: Eyes[] = []
afterEach(async () => {
  for (const eyes of opened.splice(0)) await eyes.close()
})
const open = (options: EyesOptions = {}) => {
  const eyes = openEyes({ workers: 1, ...options })
  opened.push(eyes)
  return eyes
}
const worker = (name: string) => new URL(`./workers/${name}.ts`, import.meta.url)
const victory: Request = { ask: { kind: 'gesture', gesture: 'victory' }, retakeLeft: true }

/** A wall in soft light, nobody before it. */
const wall = () =>
  sharp({ create: { width: 900, height: 1200, channels: 3, background: '#c8c0b0' } })
    .composite([
      {
        input: Buffer.from(
          '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="1200"><defs><linearGradient id="g" y2="1" x2="0"><stop stop-color="#fff" stop-opacity=".4"/><stop offset="1" stop-color="#333" stop-opacity=".4"/></linearGradient></defs><rect width="900" height="1200" fill="url(#g)"/><rect x="100" y="800" width="300" height="400" fill="#7a5a3a"/></svg>',
        ),
      },
    ])
    .jpeg()
    .toBuffer()

describe('eyes', () => {
  test('look at a photo: nobody and no hand before a wall, so another one is asked for', async () => {
    const eyes = open()
    const verdict = await eyes.look(await wall(), victory)
    expect(verdict).toMatchObject({ outcome: 'retake', file: { format: 'jpeg', width: 900, height: 1200 } })
    expect(verdict.reasons.map(({ code }) => code)).toEqual(expect.arrayContaining(['no-hand', 'no-person']))
    expect(verdict.seen?.hands).toEqual([])
    expect(verdict.fingerprint?.hashes).toHaveLength(7)
    const again = await eyes.look(await wall(), { ...victory, retakeLeft: false })
    expect(again.outcome).toBe('review')
  })

  test('refuse what is no photo', async () => {
    const verdict = await open().look(Buffer.from('这不是照片'), victory)
    expect(verdict).toMatchObject({ outcome: 'refused', reasons: [{ code: 'file', fault: 'not-a-picture' }] })
  })

  test('tell of their health before anybody sent a photo', async () => {
    const health = await open().health()
    expect(health).toMatchObject({ reads: true, reason: null, timeouts: 0, crashes: 0, workers: 1 })
    expect(['native', 'wasm']).toContain(health.engine)
  })

  test('send every photo to review where nothing can read it, and say why', async () => {
    const eyes = open({ program: worker('blind-worker') })
    expect(await eyes.look(await wall(), victory)).toMatchObject({
      outcome: 'review',
      reasons: [{ code: 'not-read', why: 'no-models' }],
    })
    expect(await eyes.health()).toMatchObject({ reads: false, reason: 'no runtime for models loads here' })
  })

  test('a photo that crashes or hangs a worker costs only itself', async () => {
    const eyes = open({ program: worker('moody-worker'), photoMs: 1_500 })
    const look = (first: number) => eyes.look(Uint8Array.of(first), victory)
    const [crashed, passed, hung, passedToo] = await Promise.all([look(1), look(0), look(2), look(0)])
    expect(crashed).toMatchObject({ outcome: 'review', reasons: [{ code: 'not-read', why: 'crash' }] })
    expect(hung).toMatchObject({ outcome: 'review', reasons: [{ code: 'not-read', why: 'timeout' }] })
    expect([passed!.outcome, passedToo!.outcome]).toEqual(['pass', 'pass'])
    expect(await eyes.health()).toMatchObject({ reads: true, looked: 2, timeouts: 1, crashes: 1 })
  })
})
