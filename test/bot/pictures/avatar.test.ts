import { describe, expect, test } from 'vitest'
import { avatarSvg } from '../../../bot/pictures/avatar.ts'

const letters = (name: string) => /<text[^>]*>([^<]*)</.exec(avatarSvg(name))![1]

describe('a face made of a name', () => {
  test.each([
    ['张三', '张三'],
    ['欧阳修文', '修文'],
    ['赵', '赵'],
    ['陈七(二手房)', '陈七'],
    ['Tom Lee', 'TL'],
    ['alex', 'AL'],
    ['小🐯', '小'],
    ['🐯', '🐯'],
    ['', '?'],
  ])('%s shows %s', (name, shown) => {
    expect(letters(name)).toBe(shown)
  })

  test('a name cannot break out of the picture', () => {
    expect(avatarSvg('<script>&')).not.toContain('<script')
    expect(letters('"<')).toBe('&#34;&#60;')
  })

  test('the colour follows the seed and stays', () => {
    const colour = (name: string, seed: string) => /rx="20" fill="(#\w+)"/.exec(avatarSvg(name, seed))![1]
    expect(colour('张三', 'p1')).toBe(colour('张三丰', 'p1'))
    expect(new Set(Array.from({ length: 40 }, (_, at) => colour('张三', `p${at}`))).size).toBeGreaterThan(5)
  })
})
