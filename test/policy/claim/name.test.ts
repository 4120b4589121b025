import { describe, expect, test } from 'vitest'
import { readContact, shownContact } from '../../../policy/claim/contact.ts'
import { isNearName, resourceKey } from '../../../policy/claim/name.ts'

describe('names of resources', () => {
  test.each(['咸阳二纺', ' 咸阳 二纺 ', '「咸阳二纺」', '咸阳·二纺'])(
    '%s is written differently and the same',
    (name) => {
      expect(resourceKey(name)).toBe('咸阳二纺')
    },
  )
  test('full width letters and case do not matter', () =>
    expect(resourceKey('ABC商城')).toBe(resourceKey('abc商城')))

  test.each([
    ['咸阳二纺', '咸阳市二纺', true],
    ['陕柴重工', '陕柴重工有限公司', true],
    ['咸阳二纺', '咸阳二纺家属院', true],
    ['世纪金花', '世纪金华', true],
    ['咸阳二纺', '咸阳一纺', false],
    ['东风小区', '西风小区', false],
    ['陕柴', '二纺', false],
    ['咸阳二纺', '咸阳二纺', false],
  ])('%s and %s near: %s', (a, b, near) => expect(isNearName(a, b)).toBe(near))
})

describe('the key contact', () => {
  test.each([
    ['李工 13800001111', '李工 138****1111', undefined],
    ['李工13800001111 渭阳西路', '李工 138****1111', '渭阳西路'],
    ['李工 138-0000-1111', '李工 138****1111', undefined],
    [':李工', '李工', undefined],
    ['13800001111', '138****1111', undefined],
    ['王科长 029-33331234', '王科长 029****1234', undefined],
  ])('%s', (text, shown, area) => {
    const read = readContact(text)!
    expect([shownContact(read.contact), read.area]).toEqual([shown, area])
  })
  test('nothing is no contact', () => expect(readContact(' : ')).toBeNull())
})
