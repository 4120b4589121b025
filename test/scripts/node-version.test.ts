import { expect, test } from 'vitest'
import { nodeFault } from '../../scripts/setup/node-version.mjs'

test.each([
  { version: '18.20.8', fits: false },
  { version: '20.18.3', fits: false },
  { version: '20.19.0', fits: true },
  { version: '21.7.3', fits: false },
  { version: '22.11.0', fits: false },
  { version: '22.12.0', fits: true },
  { version: '23.5.0', fits: false },
  { version: '24.0.0', fits: true },
])('Node $version fits: $fits', ({ version, fits }) => {
  expect(nodeFault(version) === undefined).toBe(fits)
})

test('too old a Node is named', () => {
  expect(nodeFault('18.20.8')).toContain('现在是 18.20.8')
})
