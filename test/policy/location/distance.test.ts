import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distanceText, metresBetween } from '../../../policy/location/distance.ts'

const point = fc.record({
  lat: fc.double({ min: -89, max: 89, noNaN: true }),
  lng: fc.double({ min: -180, max: 180, noNaN: true }),
})

test('a degree along a meridian is 111.2 km, along the 60th parallel half of it', () => {
  expect(metresBetween({ lat: 34, lng: 108 }, { lat: 35, lng: 108 })).toBeCloseTo(111_194.9, 0)
  expect(metresBetween({ lat: 60, lng: 108 }, { lat: 60, lng: 109 })).toBeCloseTo(55_594.6, -2)
})

test('from a point to itself is nothing; there and back is as far; never further than half the earth', () => {
  fc.assert(
    fc.property(point, point, (a, b) => {
      expect(metresBetween(a, a)).toBe(0)
      expect(metresBetween(a, b)).toBeCloseTo(metresBetween(b, a), 3)
      expect(metresBetween(a, b)).toBeLessThanOrEqual(20_015_087)
    }),
  )
})

test('across the date line is not around the earth', () => {
  expect(metresBetween({ lat: 0, lng: 179.999 }, { lat: 0, lng: -179.999 })).toBeLessThan(250)
})

test.each([
  [0, '0米'],
  [350.4, '350米'],
  [999.4, '999米'],
  [999.6, '1.0公里'],
  [3_200, '3.2公里'],
])('%f metres are said as %s', (metres, text) => expect(distanceText(metres)).toBe(text))
