import { expect, test } from 'vitest'
import { loadPack } from '../../../bot/packs.ts'
import type { Pack } from '../../../policy/pack/schema.ts'
import { packWarnings } from '../../../policy/pack/warnings.ts'

const warned = (change: (pack: Pack) => unknown) => {
  const pack = structuredClone(loadPack('yundi'))
  change(pack)
  return packWarnings(pack).join('\n')
}

test('the source’s own sums: 55 of 78 are given out, 178 are more than 171, 74 is doubtful, nobody has approved', () => {
  const text = warned(() => {})
  expect(text).toContain('意向登记期:各渠道到访合计55,项目每天78,未分配23(4个渠道没有指标)')
  expect(text).toContain('正式认筹期:各渠道到访合计178,多于项目每天171')
  expect(text).toContain('正式认筹期大客户74:原文存疑')
  expect(text).toContain('S0-KA-13 大客户认筹期指标:原文存疑')
  expect(text).toContain('没有写批准人')
})

test('a sum that comes out is no warning', () => {
  const text = warned((pack) => {
    pack.targets[0]!.visitsPerDay = 17 + 23
  })
  expect(text).not.toContain('意向登记期:各渠道')
})

test('a phase whose day and total differ by more than rounding is one; half a visit a day is rounding', () => {
  expect(warned(() => {})).not.toContain('与阶段到访')
  expect(warned((pack) => Object.assign(pack.phases[0]!, { visits: 6006 + 38 }))).not.toContain('与阶段到访')
  expect(warned((pack) => Object.assign(pack.phases[0]!, { visits: 6006 + 39 }))).toContain(
    '与阶段到访6045不符',
  )
  expect(warned((pack) => Object.assign(pack.phases[0]!, { visitsPerWeek: 545 }))).toContain('每周545')
})

test('who has approved it is not asked for again', () => {
  expect(warned((pack) => Object.assign(pack, { approver: '钱总' }))).not.toContain('批准人')
})
