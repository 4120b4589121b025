import { describe, expect, test } from 'vitest'
import { clearGestures } from '../../../photos/gestures/clear.ts'
import type { FoundHand, Seen } from '../../../photos/verdict.ts'
import { judgeSeen, limits } from '../../../policy/photo/judge.ts'
import { handShapes, type Likelihoods } from '../../../policy/photo/shapes.ts'
import type { Ask } from '../../../policy/photo/verdict.ts'

const good = { dark: false, blurred: false }

/** A hand with these probabilities; the rest is `other`. */
function hand(known: Partial<Likelihoods>, share = 0.3): FoundHand {
  const rest = 1 - Object.values(known).reduce((sum, p) => sum + p, 0)
  const nothing = Object.fromEntries(handShapes.map((shape) => [shape, 0])) as Likelihoods
  const likelihoods = { ...nothing, other: rest, ...known }
  return { box: { left: 0, top: 0, right: share, bottom: share }, share, score: 0.98, likelihoods }
}

const seen = (hands: FoundHand[], person = 0.8, wholeBody: boolean | null = null): Seen => ({
  width: 960,
  height: 1280,
  hands,
  gestures: clearGestures(hands),
  person,
  wholeBody,
})
const judge = (ask: Ask, what: Seen, retakeLeft = true, quality = good) =>
  judgeSeen({ ask, retakeLeft }, what, quality)
const gesture = (id: string): Ask => ({ kind: 'gesture', gesture: id })
const number = (digits: string): Ask => ({ kind: 'number', number: digits })
const person = (wholeBody = false): Ask => ({ kind: 'person', wholeBody })
const codes = ({ reasons }: { reasons: { code: string }[] }) => reasons.map(({ code }) => code)

describe('a gesture', () => {
  test('passes when it is probable enough, and not just below', () => {
    expect(judge(gesture('victory'), seen([hand({ two: limits.pass })])).outcome).toBe('pass')
    expect(judge(gesture('victory'), seen([hand({ two: limits.pass - 0.01 })])).outcome).toBe('review')
  })

  test('passes with any of the hands, whatever the other one does', () => {
    expect(judge(gesture('fist'), seen([hand({ palm: 0.99 }), hand({ fist: 0.9 })])).outcome).toBe('pass')
  })

  test('that is clearly another one is asked for again once, with what was seen, and then reviewed', () => {
    const shown = seen([hand({ palm: 0.95 })])
    const first = judge(gesture('victory'), shown)
    expect(first.outcome).toBe('retake')
    expect(first.reasons).toEqual([{ code: 'another-gesture', gestures: ['palm'] }])
    expect(judge(gesture('victory'), shown, false).outcome).toBe('review')
  })

  test('that may be right is left to the supervisor at once', () => {
    const verdict = judge(gesture('one'), seen([hand({ one: 0.4, eight: 0.5 })]))
    expect(verdict).toMatchObject({ outcome: 'review', reasons: [{ code: 'unsure' }], probability: 0.4 })
  })

  test('by a hand that is too small is asked for again, with how large it must be', () => {
    const small = limits.handShare * 0.9
    expect(judge(gesture('palm'), seen([hand({ palm: 0.95 }, small)]))).toMatchObject({
      outcome: 'retake',
      reasons: [{ code: 'hand-small', share: small, needed: limits.handShare }],
    })
    expect(judge(gesture('palm'), seen([hand({ palm: 0.95 }, limits.handShare)])).outcome).toBe('pass')
  })

  test('without a person does not pass', () => {
    const verdict = judge(gesture('palm'), seen([hand({ palm: 0.95 })], limits.person - 0.01))
    expect([verdict.outcome, ...codes(verdict)]).toEqual(['retake', 'no-person'])
  })

  test('in a photo without a hand is asked for again, with a hint why none was found', () => {
    const dark = judge(gesture('palm'), seen([]), true, { dark: true, blurred: true })
    expect([dark.outcome, ...codes(dark)]).toEqual(['retake', 'no-hand', 'dark', 'blurred'])
    expect(judge(gesture('palm'), seen([]), false).outcome).toBe('review')
  })

  test('in the dark that is seen all the same passes without a remark', () => {
    const verdict = judge(gesture('palm'), seen([hand({ palm: 0.9 })]), true, { dark: true, blurred: true })
    expect(verdict).toMatchObject({ outcome: 'pass', reasons: [] })
  })

  test('that photos are not read for is reviewed', () => {
    const verdict = judge(gesture('heart'), seen([hand({ palm: 0.9 })]))
    expect([verdict.outcome, ...codes(verdict)]).toEqual(['review', 'unknown-gesture'])
  })
})

describe('a gesture of both hands', () => {
  test('passes when both make it', () => {
    const shown = seen([hand({ fist: 0.95 }), hand({ fist: 0.7 })])
    expect(judge(gesture('both_fist'), shown)).toMatchObject({ outcome: 'pass', probability: 0.7 })
    expect(shown.gestures).toEqual(['both_fist'])
  })

  test('does not pass by one hand', () => {
    const verdict = judge(gesture('both_fist'), seen([hand({ fist: 0.95 })]))
    expect([verdict.outcome, ...codes(verdict)]).toEqual(['retake', 'one-hand'])
  })

  test('does not pass when the other hand does something else', () => {
    const verdict = judge(gesture('both_fist'), seen([hand({ fist: 0.95 }), hand({ palm: 0.95 })]))
    expect(verdict.reasons).toEqual([{ code: 'another-gesture', gestures: ['fist', 'palm'] }])
  })
})

describe('a number', () => {
  const shown = seen([hand({ three: 0.95 }), hand({ six: 0.9 })])

  test('passes in either order, since front cameras mirror', () => {
    expect(judge(number('36'), shown)).toMatchObject({ outcome: 'pass', probability: 0.9 })
    expect(judge(number('63'), shown).outcome).toBe('pass')
  })

  test('needs a hand for each digit', () => {
    expect(judge(number('33'), shown).outcome).toBe('retake')
    expect(judge(number('35'), shown).outcome).toBe('retake')
    expect(judge(number('22'), seen([hand({ two: 0.9 }), hand({ two: 0.9 })])).outcome).toBe('pass')
  })

  test.each(['7', '70', '123', '9a'])('%s cannot be read', (digits) => {
    expect(codes(judge(number(digits), shown))).toEqual(['unknown-gesture'])
  })
})

describe('a person', () => {
  test('passes from head to foot or not, which is only a hint', () => {
    expect(judge(person(true), seen([], 0.8, true))).toMatchObject({ outcome: 'pass', reasons: [] })
    expect(judge(person(true), seen([], 0.8, false))).toMatchObject({
      outcome: 'pass',
      reasons: [{ code: 'not-whole-body' }],
    })
  })

  test('who is not found is asked for again once', () => {
    expect(judge(person(), seen([], 0)).outcome).toBe('retake')
    expect(judge(person(), seen([], 0), false).outcome).toBe('review')
  })
})

test('nothing that was seen is ever refused or failed', () => {
  const asks = [
    gesture('palm'),
    gesture('both_one'),
    gesture('heart'),
    number('12'),
    number('99'),
    person(true),
  ]
  const sights = [[], [hand({ fist: 1 })], [hand({ palm: 0.5 }, 0.01), hand({ one: 0.99 })]].flatMap(
    (hands) => [0, 0.9].map((p) => seen(hands, p, false)),
  )
  for (const ask of asks)
    for (const sight of sights)
      for (const retakeLeft of [true, false])
        expect(['pass', 'retake', 'review']).toContain(judge(ask, sight, retakeLeft).outcome)
})
