import { describe, expect, test } from 'vitest'
import { loadPack } from '../../../bot/packs.ts'
import { tierOf, tierText } from '../../../policy/contact/tier.ts'

const { contacts, rules } = loadPack('yundi')
const yuanOf = (tiers: typeof contacts.viewing, people: number, boundary: 'from' | 'above' = 'from') => {
  const tier = tierOf(tiers, people, boundary)
  return tier ? rules[tier.rule]!.yuan : 0
}

describe('S0-KA-01..05: lower bounds are inclusive', () => {
  test.each([
    [0, 0],
    [9, 0],
    [10, 300],
    [11, 300],
    [29, 300],
    [30, 600],
    [31, 600],
    [99, 600],
    [100, 1000],
    [101, 1000],
    [5000, 1000],
  ])('a viewing group of %i earns %i yuan', (people, yuan) => {
    expect(yuanOf(contacts.viewing, people)).toBe(yuan)
  })

  test.each([
    [0, 0],
    [49, 0],
    [50, 300],
    [79, 300],
    [80, 500],
    [81, 500],
  ])('a pitch meeting of %i earns %i yuan', (people, yuan) => {
    expect(yuanOf(contacts.pitch, people)).toBe(yuan)
  })

  test.each([
    ['viewing', 99, 600],
    ['viewing', 100, 600],
    ['viewing', 101, 1000],
    ['viewing', 30, 600],
    ['viewing', 10, 300],
    ['pitch', 80, 500],
  ] as const)('with 100 itself left out, a %s of %i earns %i yuan', (kind, people, yuan) => {
    expect(yuanOf(contacts[kind], people, 'above')).toBe(yuan)
  })

  test('a tier is told with both its bounds', () => {
    const texts = contacts.viewing.map((tier) => tierText(contacts.viewing, tier, 'from'))
    expect(texts).toEqual(['满10人不满30人', '满30人不满100人', '满100人'])
    expect(tierText(contacts.viewing, contacts.viewing[1]!, 'above')).toBe('满30人不满101人')
  })
})
