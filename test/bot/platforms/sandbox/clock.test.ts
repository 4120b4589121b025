import { describe, expect, test } from 'vitest'
import { stageClock } from '../../../../bot/platforms/sandbox/stage/clock.ts'
import { handTime } from './open.ts'

describe('the clock of the sandbox', () => {
  test('stands until it is told to run', () => {
    const { real, pass } = handTime()
    const clock = stageClock(1_000, real)
    pass(5_000)
    expect(clock.now()).toBe(1_000)
  })

  test('runs at its rate', () => {
    const { real, pass } = handTime()
    const clock = stageClock(1_000, real)
    clock.set('playing', 60)
    pass(1_000)
    expect(clock.now()).toBe(61_000)
  })

  test('a new rate begins at the time shown', () => {
    const { real, pass } = handTime()
    const clock = stageClock(0, real)
    clock.set('playing', 60)
    pass(1_000)
    clock.settle(60_000)
    clock.set('playing', 1)
    pass(2_000)
    expect(clock.now()).toBe(62_000)
  })

  test('stops where everything has happened, not where it has run ahead', () => {
    const { real, pass } = handTime()
    const clock = stageClock(0, real)
    clock.set('playing', 600)
    pass(1_000)
    clock.settle(30_000)
    clock.set('paused')
    expect(clock.now()).toBe(30_000)
  })

  test('waits for what is slow', () => {
    const { real, pass } = handTime()
    const clock = stageClock(0, real)
    clock.set('playing', 600)
    pass(1_000)
    clock.settle(30_000)
    clock.wait()
    expect(clock.now()).toBe(30_000)
  })

  test('live follows real time and never goes back before what has happened', () => {
    const { real, pass } = handTime(100_000)
    const clock = stageClock(90_000, real)
    clock.set('live')
    expect(clock.now()).toBe(100_000)
    pass(500)
    expect(clock.now()).toBe(100_500)
    clock.settle(200_000)
    expect(clock.now()).toBe(200_000)
  })
})
