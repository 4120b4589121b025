import { describe, expect, test } from 'vitest'
import type { Photo } from '../../policy/message.ts'
import { askableDigits, askableGestures, shapeOfDigit } from '../../policy/photo/gestures.ts'
import { handShapes, type Likelihoods } from '../../policy/photo/shapes.ts'
import { chat, smallTeam } from '../support/chat.ts'
import { eyed } from '../support/eye.ts'

const day = '2021-04-12T'

/** A photo in which each hand shows a digit. */
function showing(hash: string, digits: string): Photo {
  const hands = [...digits].map((digit) => ({
    share: 0.3,
    likelihoods: Object.fromEntries(
      handShapes.map((shape) => [shape, shape === shapeOfDigit(digit) ? 0.98 : 0.001]),
    ) as Likelihoods,
  }))
  const { eye, ...photo } = eyed(hash)
  return { ...photo, eye: { ...eye!, hands } }
}

describe('a number to be shown with both hands', () => {
  test('is drawn from the digits that are read well, and said with how to hold it', async () => {
    const here = await chat()
    const [asked] = await here.say(`${day}11:00:00`, '何二', '抽查 数字')
    const [check] = (await here.world()).spotChecks.checks
    const [, first, second] = /^number_(\d)(\d)$/.exec(check!.gesture)!
    expect(askableDigits).toContain(first)
    expect(askableDigits).toContain(second)
    expect(asked!.text).toContain(`数字${first}${second}`)
    expect(asked!.text).toMatch(/一手比.、一手比.,两手都在胸前/)
  })

  test.each([
    { digits: '35', words: '已通过' },
    { digits: '53', words: '已通过' },
    { digits: '34', words: '看到的是' },
    { digits: '3', words: '只看到一只手' },
  ])('of 35, $digits: $words', async ({ digits, words }) => {
    const here = await chat()
    await here.say(`${day}11:00:00`, '何二', '抽查 数字35')
    const [said] = await here.say(`${day}11:01:00`, '张三', '', { photos: [showing('a', digits)] })
    expect(said!.text).toContain(words)
  })

  test.each(['抽查 数字7', '抽查 数字79', '抽查 数字123'])('%s cannot be shown', async (text) => {
    const here = await chat()
    expect((await here.say(`${day}11:00:00`, '何二', text))[0]!.tone).toBe('refusal')
  })
})

test('where our own eyes look only gestures are drawn that they read well', async () => {
  const drawn = async (looks: boolean) => {
    const gestures = new Set<string>()
    for (let seed = 1; seed <= 40; seed++) {
      const here = await chat({ ...smallTeam, seed })
      if (looks)
        await here.tell(`${day}10:59:00`, {
          kind: 'platformChecked',
          platform: 'photos',
          title: '照片识别',
          findings: [{ tone: 'good', text: '正常' }],
          at: 0,
        })
      await here.say(`${day}11:00:00`, '何二', '抽查')
      gestures.add((await here.world()).spotChecks.checks[0]!.gesture)
    }
    return [...gestures]
  }
  expect((await drawn(false)).some((gesture) => !askableGestures.includes(gesture))).toBe(true)
  expect((await drawn(true)).filter((gesture) => !askableGestures.includes(gesture))).toEqual([])
})
