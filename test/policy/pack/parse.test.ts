import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { type FindPack, parsePack } from '../../../policy/pack/parse.ts'

const yundi = readFileSync(
  fileURLToPath(new URL('../../../policy/packs/yundi.yaml', import.meta.url)),
  'utf8',
)
const files: Record<string, string> = {
  yundi,
  loop: 'extends: ring\nid: loop\n',
  ring: 'extends: loop\nid: ring\n',
}
const find: FindPack = Object.assign(
  (name: string) => (files[name] ? { file: `${name}.yaml`, text: files[name] } : null),
  { names: () => Object.keys(files) },
)
const own = 'id: mine\ntitle: 我的\nnames: []\nversion: "1"\n'

const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length
const faultsIn = (text: string) => {
  const read = parsePack(text, 'mine.yaml', find)
  return 'faults' in read ? read.faults : []
}
const packOf = (text: string) => {
  const read = parsePack(text, 'mine.yaml', find)
  if ('faults' in read) throw new Error(JSON.stringify(read.faults))
  return read.pack
}

describe('a pack that is at fault says file, line, path and what to write', () => {
  test.each([
    ['an unknown key', 'radiusM: 300', 'radiusm: 300', 'locations.radiusm', '是「radiusM」吗'],
    ['a choice that is none', 'failWhen: any', 'failWhen: anyy', 'daily.teams.failWhen', '只能写 any、both'],
    ['a word for a number', 'mostMin: 240', 'mostMin: 很久', 'away.mostMin', '应写数字,现在是文字「很久」'],
    ['a part of a number', 'squads: 4', 'squads: 4.5', 'project.squads', '应写整数'],
    [
      'a time that there is not',
      'phrasesAt: "08:30"',
      'phrasesAt: "25:30"',
      'signIns.phrasesAt',
      '在 00:00 到 24:00 之间',
    ],
    [
      'a day that there is not',
      'startDate: "2021-03-24"',
      'startDate: "2021-13-24"',
      'project.startDate',
      '日期写成',
    ],
    ['too few', 'perDay: 3\n', 'perDay: -1\n', 'locations.perDay', '不能小于0'],
    [
      'a rule that there is not',
      'rule: S0-EX-08',
      'rule: S0-EX-98',
      'signIns.booth.rule',
      '是「S0-EX-08」吗',
    ],
    [
      'a channel that there is not',
      'channel: 动线拦截\n  radiusM',
      'channel: 动线栏截\n  radiusM',
      'route.channel',
      '是「动线拦截」吗',
    ],
    [
      'a phase that there is not',
      'phase: 正式认筹期\n',
      'phase: 正式认购期\n',
      'daily.subscriptions.phase',
      '没有阶段',
    ],
    [
      'a ladder that falls',
      'ladderYuan: [50, 200]',
      'ladderYuan: [250, 200]',
      'daily.teams.ladderYuan',
      '应从少到多',
    ],
    [
      'tiers that overlap',
      '{ from: 30, rule: S0-KA-02 }',
      '{ from: 10, rule: S0-KA-02 }',
      'contacts.viewing.1',
      '从低到高',
    ],
    [
      'times in the wrong order',
      'meetingAt: "18:30"',
      'meetingAt: "18:20"',
      'locations.meetingAt',
      '应在它之后',
    ],
    [
      'windows that overlap',
      '["13:35", "17:50"]',
      '["11:35", "17:50"]',
      'spotChecks.random.windows.1',
      '重叠',
    ],
    [
      'a switch that leads nowhere',
      'path: claims.holdSec',
      'path: claims.holdsec',
      'switches',
      '是「claims.holdSec」吗',
    ],
    ['two of one name', 'aliases: [动线]', 'aliases: [竞品]', 'channels.7', '已经是「动线拦截」的叫法'],
  ])('%s', (_what, good, bad, path, message) => {
    expect(yundi).toContain(good)
    const text = yundi.replace(good, bad)
    const fault = faultsIn(text).find((one) => one.path.startsWith(path))
    expect(fault?.file).toBe('mine.yaml')
    expect(fault?.message).toContain(message)
    const changed = lineOf(text, bad)
    expect([changed, changed + 1]).toContain(fault?.line)
  })

  test('a value that is not among the switch’s choices', () => {
    const text = yundi.replace('choices: [offender, check]', 'choices: [check]')
    expect(faultsIn(text)[0]).toMatchObject({ message: expect.stringContaining('不在 choices 里') })
  })

  test('several at once, in the order of their lines', () => {
    const text = yundi.replace('mostMin: 240', 'mostMin: x').replace('squads: 4', 'squad: 4')
    const lines = faultsIn(text).map(({ line }) => line)
    expect(lines.length).toBeGreaterThanOrEqual(3) // squad is none, squads is missing, x is no number
    expect(lines).toEqual(lines.toSorted((a, b) => a - b))
  })

  test('what is missing is named with the line of what it is missing in', () => {
    const text = yundi.replace('  squads: 4\n', '')
    expect(faultsIn(text)).toMatchObject([
      { path: 'project.squads', line: lineOf(text, 'project:'), message: '缺少「squads」,应写数字' },
    ])
  })

  test.each([
    ['broken grammar', 'id: a\n  title: [', 'mine.yaml'],
    ['an empty file', '', '一份规则包'],
    ['a list', '- a\n', '一份规则包'],
  ])('%s', (_what, text, said) => {
    expect(JSON.stringify(faultsIn(text))).toContain(said)
  })
})

describe('dated changes', () => {
  const changed = (changes: string) => faultsIn(yundi.replace('changes: []', `changes:\n${changes}`))

  test('stand in the order of their days', () => {
    const [fault] = changed(
      '  - { from: "2021-05-02", set: { away.mostMin: 200 } }\n  - { from: "2021-05-01", set: { away.mostMin: 100 } }',
    )
    expect(fault).toMatchObject({ path: 'changes.1.from', message: expect.stringContaining('从早到晚') })
  })
  test('lead to settings, with values that these take', () => {
    expect(changed('  - { from: "2021-05-01", set: { away.mostmin: 200 } }')[0]?.message).toContain(
      '没有「away.mostmin」',
    )
    expect(changed('  - { from: "2021-05-01", set: { spotChecks.jointPer: both } }')[0]?.message).toContain(
      '只能写 offender、check',
    )
    expect(changed('  - { from: "2021-05-01", set: { cars.until: "07:00" } }')[0]?.message).toContain(
      '应在它之后',
    )
    expect(changed('  - { from: "2021-05-01", set: { cars.until: "21:00" } }')).toEqual([])
  })
})

describe('a child', () => {
  test('states only what differs: maps are merged, lists replaced whole, rules merged by id', () => {
    const pack = packOf(
      `extends: yundi\n${own}locations: { perDay: 2 }\nspotChecks: { random: { channels: [商超外展] } }\nrules: { S0-KA-16: { yuan: 5 } }\n`,
    )
    expect(pack.locations).toMatchObject({ perDay: 2, radiusM: 300 })
    expect(pack.spotChecks.random).toMatchObject({ channels: ['商超外展'], perDay: [1, 3] })
    expect(pack.rules['S0-KA-16']).toMatchObject({ yuan: 5, title: '9:30密语签到' })
    expect(pack.rules['S0-KA-25']?.yuan).toBe(20)
  })
  test('may take a number away', () => {
    expect(
      packOf(`extends: yundi\n${own}rules: { S0-KA-16: { yuan: null } }\n`).rules['S0-KA-16']?.yuan,
    ).toBeNull()
  })
  test('says itself what it is called', () => {
    expect(faultsIn('extends: yundi\nid: mine\n').map(({ path }) => path)).toEqual([
      'title',
      'names',
      'version',
    ])
  })
  test('is told of its own mistakes by its own line, of its parent’s by the parent’s', () => {
    const text = `extends: yundi\n${own}away: { mostMin: x }\n`
    expect(faultsIn(text)).toMatchObject([{ file: 'mine.yaml', line: 6, path: 'away.mostMin' }])
    files.bad = yundi.replace('mostMin: 240', 'mostMin: x')
    expect(faultsIn(`extends: bad\n${own}`)).toMatchObject([
      { file: 'bad.yaml', line: lineOf(files.bad, 'mostMin: x') },
    ])
    delete files.bad
  })
  test.each([
    ['an unknown parent', `extends: yundy\n${own}`, '是「yundi」吗'],
    ['a circle', `extends: loop\n${own}`, '绕成了圈'],
    ['a parent that is no name', `extends: [a]\n${own}`, '请写被继承的规则包的名称'],
  ])('%s is refused', (_what, text, said) => {
    expect(faultsIn(text)[0]).toMatchObject({ path: 'extends', message: expect.stringContaining(said) })
  })
})
