import { expect, test } from 'vitest'
import { loadPack } from '../../../bot/packs.ts'
import { pathsOf } from '../../../policy/pack/place.ts'
import { settingMeant } from '../../../policy/rulebook/setting-meant.ts'

const pack = loadPack('yundi')

test.each([
  ['missingUnit', true, 'agency.finePer', 'missingUnit'],
  ['SH-06.missingUnit', true, 'agency.finePer', 'missingUnit'],
  ['missingUnit', false, 'agency.finePer', 'person'],
  ['per', 'missingUnit', 'agency.finePer', 'missingUnit'],
  ['targetMode', 'weighted6040', 'dailyTargetMode', 'weighted6040'],
  ['activeSource', 'table', 'activeTargets', 'table'],
  ['callTarget.scope', 'person', 'callTarget.scope', 'person'],
  ['forfeits.mode', 'task', 'daily.visits.forfeitMode', 'task'],
  ['weekendCalendar', 'cn-holiday', 'weekendCalendar', 'cn-holiday'],
])('%s: %s', (name, said, path, value) => {
  const meant = settingMeant(pack, name, said)
  expect('path' in meant && pathsOf(pack, meant.path)).toEqual([path])
  expect(meant).toHaveProperty('value', value)
})

test('a boolean says nothing of a switch that is no choice by its name', () => {
  expect(settingMeant(pack, 'failWhen', true)).toHaveProperty('hint')
})
