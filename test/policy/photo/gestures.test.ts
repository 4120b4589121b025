import { expect, test } from 'vitest'
import { loadPack } from '../../../bot/packs.ts'
import { askableDigits, askableGestures, seenGestures, shapeOf } from '../../../policy/photo/gestures.ts'
import { gestures } from '../../../policy/spot-check/gestures.ts'

test('every gesture that a spot check knows can be looked for in a photo', () => {
  expect(gestures.map(({ id }) => id).filter((id) => shapeOf(id) === null)).toEqual([])
})

test('only gestures that were read right in 95 of 100 photos may be asked for', () => {
  const rare = seenGestures.filter(({ measured: { photos, right } }) => right < 0.95 * photos)
  expect(rare.map(({ id }) => id)).toEqual(['ok', 'thumbs_up'])
  expect(askableGestures).not.toContain('ok')
  expect(askableGestures).toEqual(
    expect.arrayContaining(['victory', 'both_victory', 'palm', 'call', 'eight']),
  )
})

test('what may be asked for are gestures of spot checks, and enough of them are in the rulebook', () => {
  const known = gestures.map(({ id }) => id)
  expect(askableGestures.filter((id) => !known.includes(id))).toEqual([])
  const drawn: readonly string[] = loadPack('yundi').spotChecks.gestures
  expect(drawn.filter((id) => askableGestures.includes(id)).length).toBeGreaterThanOrEqual(5)
})

test('the digits that may be asked for are those of one hand', () => {
  expect([...askableDigits].sort()).toEqual(['1', '2', '3', '4', '5', '6', '8'])
})
