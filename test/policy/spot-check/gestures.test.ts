import { expect, test } from 'vitest'
import { loadPack } from '../../../bot/packs.ts'
import { isGesture } from '../../../bot/pictures/gesture.ts'
import { gestures, readGesture } from '../../../policy/spot-check/gestures.ts'
import { gestureIds } from '../../../policy/transcript/event.ts'

test('every gesture of a transcript has a name, words and a way to hold it, and can be drawn', () => {
  expect(gestures.map(({ id }) => id).sort()).toEqual(gestureIds.filter((id) => id !== 'none').sort())
  for (const { id, name, hold } of gestures) {
    expect(readGesture(name)).toBe(id)
    expect(hold.length).toBeGreaterThan(5)
    expect(isGesture(id)).toBe(true)
  }
})

test('no two gestures share a word', () => {
  const words = gestures.flatMap((gesture) => gesture.words)
  expect(new Set(words).size).toBe(words.length)
})

test('the rulebook draws only gestures that there are', () => {
  const ids = gestures.map(({ id }) => id)
  expect(loadPack('yundi').spotChecks.gestures.filter((id) => !ids.includes(id))).toEqual([])
})

test.each([
  ['ok', 'ok'],
  ['比2', 'victory'],
  ['剪刀手手势', 'victory'],
  ['victory', 'victory'],
  ['两手比五', 'both_palm'],
  ['✌️', 'victory'],
  ['👍🏻', 'thumbs_up'],
  ['倒立', null],
  ['一组', null],
])('「%s」 is %s', (word, id) => {
  expect(readGesture(word)).toBe(id)
})
