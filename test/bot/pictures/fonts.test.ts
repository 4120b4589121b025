import { createCanvas } from '@napi-rs/canvas'
import { describe, expect, test } from 'vitest'
import { drawable, familiesFor, hasGlyph, loadFonts } from '../../../bot/pictures/fonts.ts'

describe('the fonts of a picture', () => {
  test('draw every common Chinese character by themselves (GB 2312, first plane)', () => {
    expect(charactersOfRows(0xb0, 0xd7).filter((character) => !hasGlyph(character))).toEqual([])
  })

  test('draw all but the rarest of the second plane', () => {
    const rare = charactersOfRows(0xd8, 0xf7)
    expect(rare.length).toBe(3_008)
    expect(rare.filter((character) => !hasGlyph(character)).length).toBeLessThan(60)
  })

  test.each([
    ...'堃祎翀頔玥昇瑄喆犇燚淼垚嘏媖邴郄厍佘亓仉万俟',
    ...'0123456789%+−-·…,。:「」“”()①→▲✓★⚠',
    ...'🏆🌟🐯✅❌👍',
  ])('have a glyph for %s that is not the empty box', (character) => {
    expect(hasGlyph(character)).toBe(true)
    expect(ink(character).equals(ink('\u{10fffe}'))).toBe(false)
  })

  test('what nothing can draw becomes the mark for a missing character', () => {
    expect(drawable('王\ue123五')).toBe('王〓五')
    expect(drawable('张三 二组 120%')).toBe('张三 二组 120%')
  })

  test('a flag, a family and a skin tone stay in one piece', () => {
    for (const emoji of ['🇨🇳', '👨‍👩‍👧', '👍🏽']) expect(drawable(emoji)).toBe(emoji)
  })
})

/** The characters of the rows of GB 2312 from one lead byte to another. */
function charactersOfRows(from: number, to: number): string[] {
  const decoder = new TextDecoder('gb18030')
  const found: string[] = []
  for (let lead = from; lead <= to; lead++) {
    for (let trail = 0xa1; trail <= 0xfe; trail++) found.push(decoder.decode(Uint8Array.of(lead, trail)))
  }
  return found.filter((character) => /\p{Script=Han}/u.test(character))
}

function ink(character: string): Buffer {
  loadFonts()
  const context = createCanvas(80, 80).getContext('2d')
  context.font = `500 48px ${familiesFor(character)}`
  context.fillText(character, 8, 56)
  return Buffer.from(context.getImageData(0, 0, 80, 80).data)
}
