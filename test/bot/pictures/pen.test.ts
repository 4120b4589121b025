import { describe, expect, test } from 'vitest'
import { loadFonts } from '../../../bot/pictures/fonts.ts'
import { cut, shrunk, widthOf, wrap } from '../../../bot/pictures/pen.ts'

loadFonts()
const style = { size: 40, weight: 500, colour: '#000000' } as const

describe('text on the picture', () => {
  test('that fits is left alone', () => {
    expect(cut('商超二组', 200, style)).toBe('商超二组')
  })

  test('that does not fit ends in … within its width', () => {
    const shown = cut('阿卜杜拉木·买买提江', 200, style)
    expect(shown).toMatch(/^阿卜杜.*…$/)
    expect(widthOf(shown, style)).toBeLessThanOrEqual(200)
  })

  test('is never cut within an emoji', () => {
    expect(cut('👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧', 120, style)).toBe('👨‍👩‍👧…')
  })

  test('wraps between words, and keeps a clause number whole', () => {
    const lines = wrap('手势抽查前未发照片视为脱岗(S0-EX-11)编号', 560, style, 2)
    expect(lines).toEqual(['手势抽查前未发照片视为脱岗', '(S0-EX-11)编号'])
  })

  test('wraps into no more lines than it may', () => {
    const lines = wrap('对结果有疑问请申诉。'.repeat(20), 400, style, 3)
    expect(lines).toHaveLength(3)
    expect(lines[2]).toMatch(/…$/)
    expect(wrap('a'.repeat(300), 400, style, 2)).toHaveLength(2)
  })

  test('has no line when there is none', () => {
    expect(wrap(' \n', 400, style, 2)).toEqual([])
  })

  test('a number that is too wide becomes smaller', () => {
    const small = shrunk('123456789', 100, style)
    expect(widthOf('123456789', small)).toBeLessThanOrEqual(100)
  })
})
