import { expect, test } from 'vitest'
import { loadPack } from '../../../bot/packs.ts'
import { settingMeant } from '../../../policy/rulebook/setting-meant.ts'

const pack = loadPack('yundi')

test.each([
  ['spotChecks.jointPer', 'check', 'spotChecks.jointPer', 'check'],
  ['jointLiability.per', '按次', 'jointLiability.per', 'check'],
  ['EX-12.per', 'check', 'EX-12.per', 'check'],
  ['S0-EX-12.per', 'check', 'EX-12.per', 'check'],
  ['S0-KA-25.graceSec', 0, 'KA-25.graceSec', 0],
  ['S0-KA-16.graceSec', 0, 'KA-16.graceSec', 0],
  ['EX-07.failWhen', 'both', 'daily.teams.failWhen', 'both'],
  ['EX-04.exponential', true, 'daily.visits.exponential', true],
  ['forfeits.perMissingUnit', true, 'daily.visits.perMissingUnit', true],
  ['channels', ['mall', '社区'], 'channels', ['商超外展', '社区巡展']],
  ['spotChecks.random.perDay', [1, 1], 'spotChecks.random.perDay', [1, 1]],
])('%s: %j', (name, said, path, value) => {
  expect(settingMeant(pack, name, said)).toEqual({ path, value })
})

test.each([
  ['failWhen', 'x', '「failWhen」不能是"x";可以是:any、both'],
  ['holdSec', '很久', '「holdSec」不能是"很久"'],
  ['targets', [], '没有「targets」这个设置'],
  ['nothing', 1, '没有「nothing」这个设置'],
])('%s cannot be %j', (name, said, hint) => {
  expect(settingMeant(pack, name, said)).toEqual({ hint: expect.stringContaining(hint) })
})
