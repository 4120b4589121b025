import { describe, expect, test } from 'vitest'
import { type Contender, ranked, shareOfPlaces } from '../../../policy/metric/rank.ts'

const team = (name: string, more: Partial<Contender> = {}): Contender => ({
  name,
  rate: 1,
  visits: 3,
  leads: 100,
  reachedAt: 1000,
  before: null,
  ...more,
})
const places = (...teams: Contender[]) => ranked(teams).map(({ name, rank }) => `${rank}${name}`)

describe('places (G12)', () => {
  test('rate first', () =>
    expect(places(team('a', { rate: 0.9, visits: 9 }), team('b'))).toEqual(['1b', '2a']))
  test('then visits', () => expect(places(team('a'), team('b', { visits: 4 }))).toEqual(['1b', '2a']))
  test('then leads', () => expect(places(team('a'), team('b', { leads: 101 }))).toEqual(['1b', '2a']))
  test('then who was there earlier', () =>
    expect(places(team('a'), team('b', { reachedAt: 999 }))).toEqual(['1b', '2a']))
  test('then last week; who had no place comes after', () =>
    expect(places(team('a'), team('b', { before: 4 }))).toEqual(['1b', '2a']))
  test('equal in everything: 1, 1, 3 in the order given', () =>
    expect(places(team('a'), team('b'), team('c', { leads: 1 }))).toEqual(['1a', '1b', '3c']))
  test('without a target there is no place', () => expect(places(team('a', { rate: null }))).toEqual([]))
})

test('the money of shared places is pooled and split in whole fen, the remainder left to the fund', () => {
  const prize = (rank: number) => (rank === 1 ? 20000 : 0)
  expect(shareOfPlaces({ rank: 1, sharing: 2 }, prize)).toBe(10000)
  expect(shareOfPlaces({ rank: 1, sharing: 3 }, prize)).toBe(6666)
  expect(shareOfPlaces({ rank: 2, sharing: 2 }, (rank) => rank * 5000)).toBe(12500)
})
