import { describe, expect, test } from 'vitest'
import { loadPack } from '../../../bot/packs.ts'
import { zoneNumbers } from '../../../policy/zones/map.ts'
import { readPlace } from '../../../policy/zones/read-place.ts'
import { readChoice, readZone } from '../../../policy/zones/read-zone.ts'

const pack = loadPack('yundi')
const named = { zones: { ...pack.zones, names: ['城东', '城西'] } }

describe('a zone is read from', () => {
  test.each([
    ['7', 7],
    ['７', 7],
    ['七', 7],
    ['7区', 7],
    ['第7区', 7],
    ['7号战区', 7],
    ['战区7', 7],
    ['十二区', 12],
    ['五组', null],
    ['哪个好', null],
    ['', null],
    ['7.5', null],
    ['-1', null],
  ])('%s', (said, zone) => expect(readZone(pack, said)).toBe(zone))

  test.each([
    ['城西', 2],
    ['城西区', 2],
    ['2区', 2],
  ])('%s by name', (said, zone) => expect(readZone(named, said)).toBe(zone))
})

describe('a choice', () => {
  const units = ['一组', '二组']
  test.each([
    ['7', { zone: 7, unit: undefined }],
    ['二组 7', { zone: 7, unit: '二组' }],
    ['7区 二组', { zone: 7, unit: '二组' }],
    ['替二组 选 7,@查岗', { zone: 7, unit: '二组' }],
    ['我们 要 三', { zone: 3, unit: undefined }],
  ])('%s', (said, found) => expect(readChoice(pack, units, said)).toMatchObject(found))
  test('two zones are none', () => expect(readChoice(pack, units, '7 3')).toBeNull())
  test('no zone is none', () => expect(readChoice(pack, units, '二组')).toBeNull())
  test('an unknown word is named', () =>
    expect(readChoice(pack, units, '五组 7')).toEqual({ unknown: '五组' }))
})

test.each([
  [[1, 2, 3, 4, 5, 6, 7, 8, 9], '1-9'],
  [[2, 3, 5, 6, 8, 9], '2、3、5、6、8、9'],
  [[9, 1, 2, 3], '1-3、9'],
  [[], ''],
])('%j as %s', (numbers, text) => expect(zoneNumbers(numbers)).toBe(text))

describe('a place is read from', () => {
  test('name, kind, zone and point', () =>
    expect(readPlace(pack, '咸阳二纺 厂区 3区 34.3301,108.7102')).toEqual({
      id: '咸阳二纺',
      name: '咸阳二纺',
      type: '厂区',
      zone: 3,
      lat: 34.3301,
      lng: 108.7102,
      radiusM: 300,
    }))
  test('the message’s own point, and no zone', () =>
    expect(readPlace(pack, '万科展点 竞品展点', { lat: 34, lng: 108 })).toMatchObject({
      zone: undefined,
      lat: 34,
    }))
  test.each([
    '咸阳二纺 厂区 3',
    '咸阳二纺 34.3,108.7',
    '咸阳二纺 厂区 12 34.3,108.7',
    '咸阳二纺 厂区 三 多 34.3,108.7',
    '二纺 厂区 3 99.3,108.7',
  ])('not %s', (said) => expect(readPlace(pack, said)).toBeNull())
})
