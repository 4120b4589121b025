import { describe, expect, test } from 'vitest'
import { avatarColours } from '../../../bot/pictures/avatar.ts'
import { colours, contrast, medals, tones } from '../../../bot/pictures/colours.ts'

describe('contrast', () => {
  test('of black on white is 21', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  })

  test.each([
    ['title', colours.onHead, colours.head],
    ['subtitle', colours.onHeadSoft, colours.head],
    ['cut-off', colours.onHead, colours.pill],
    ['name', colours.ink, colours.card],
    ['detail', colours.soft, colours.card],
    ['note on the page', colours.soft, colours.page],
    ['tie', colours.soft, colours.tie],
    ['reached', colours.good, colours.card],
    ['fine', colours.bad, colours.card],
    ...Object.entries(tones).map(([tone, { ink, ground }]) => [`badge ${tone}`, ink, ground]),
    ...medals.map((medal, at) => [`rank ${at + 1}`, colours.ink, medal]),
    ...avatarColours.map((colour) => [`face ${colour}`, '#ffffff', colour]),
  ])('of the %s is enough to read (WCAG AA, 4.5)', (_, text, ground) => {
    expect(contrast(text!, ground!)).toBeGreaterThanOrEqual(4.5)
  })

  test.each([
    ['bar', colours.bar, colours.track],
    ['reached bar', colours.barReached, colours.track],
    ['border', colours.dashed, colours.page],
  ])('of the %s is enough to see (WCAG AA, 3)', (_, colour, ground) => {
    expect(contrast(colour, ground)).toBeGreaterThanOrEqual(3)
  })
})
