import { expect, test } from 'vitest'
import { supervisorsOf } from '../../../policy/zones/units.ts'
import { squads, zoneWorld } from '../../support/zone-world.ts'

const member = (name: string, leader: string) => ({ name, team: `${name[0]}组`, channel: '商超外展', leader })
const headless = (...more: Record<string, unknown>[]) =>
  zoneWorld({
    people: [
      ...squads('甲'),
      member('乙员', '乙长'),
      member('丙员', '甲长'),
      { name: '经理', role: 'manager' },
      ...more,
    ],
  })

test('who leads people of a squad that has no supervisor of its own chooses for it', () => {
  const house = headless({ name: '乙长', role: 'supervisor', leader: '经理' })
  const leads = (unit: string) => supervisorsOf(house.scene('20:00:00'), unit).map(({ name }) => name)
  expect([leads('甲组'), leads('乙组'), leads('丙组')]).toEqual([['甲长'], ['乙长'], ['甲长']])
})

test('he does so on its turn, and nobody else does', () => {
  const house = headless({ name: '乙长', role: 'supervisor', leader: '经理' })
  house.begin()
  expect(house.choose('甲长', 7, '20:01:00')).toBe('ok')
  expect(house.choose('甲长', 8, '20:02:00', { unit: '乙组' })).toBe('notYours')
  expect(house.choose('乙长', 8, '20:02:00')).toBe('ok')
  expect(house.choose('甲长', 9, '20:03:00', { unit: '丙组' })).toBe('ok')
})

test('a squad with a supervisor of its own is not chosen for by another leader of its people', () => {
  const house = headless(
    { name: '乙长', role: 'supervisor', team: '乙组', channel: '商超外展', leader: '经理' },
    { name: '丁长', role: 'supervisor', leader: '经理' },
    member('乙二', '丁长'),
  )
  expect(supervisorsOf(house.scene('20:00:00'), '乙组').map(({ name }) => name)).toEqual(['乙长'])
})
