import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const folder = mkdtempSync(path.join(tmpdir(), 'replay-'))
afterAll(() => rmSync(folder, { recursive: true }))

const world = {
  start: '2021-04-05T09:20:00',
  people: [
    { name: '张三', team: '一组', channel: '大客户', leader: '何二' },
    { name: '何二', role: 'supervisor', team: '一组', channel: '大客户' },
  ],
  groups: [{ id: 'ka', name: '大客户群', purpose: '大客户', people: ['张三', '何二'] }],
  randomChecks: false,
}
const missed = [{ world }, { at: '2021-04-05T09:45:00', end: true }]

describe('npm run replay', () => {
  test('prints one JSON object and nothing else', () => {
    const { status, out, err } = replay(file('day.jsonl', missed), '--json')
    expect({ status, err }).toEqual({ status: 0, err: '' })
    expect(out.split('\n')).toHaveLength(2)
    expect(Object.keys(JSON.parse(out))).toEqual([
      'ledger',
      'balances',
      'signIns',
      'locations',
      'spotChecks',
      'claims',
      'customers',
      'deals',
      'rotation',
      'zones',
      'rankings',
      'forfeits',
      'reports',
      'refusals',
      'posts',
    ])
  })

  test('tells the day in Chinese, in lines that a phone shows', () => {
    const { status, out } = replay(file('day.jsonl', missed))
    expect(status).toBe(0)
    for (const title of ['【机器人说的话】', '【账目】', '【余额】']) expect(out).toContain(title)
    expect(out.split('\n').filter((line) => line.length > 46)).toEqual([])
  })

  test('tells what was found in words: sign-ins, locations, ranks, reports, what is only recorded', () => {
    const day = '2021-04-05T'
    const people = [
      { name: '王五', team: '一组', channel: '商超外展', leader: '陈七', staffType: '外场销渠', gender: 'm' },
      { name: '陈七', role: 'supervisor', team: '一组', channel: '商超外展' },
      ...world.people,
    ]
    const groups = [...world.groups, { id: 'mall', purpose: '商超外展', people: ['王五', '陈七'] }]
    const { out } = replay(
      file('found.jsonl', [
        { world: { ...world, people, groups } },
        { at: `${day}10:00:00`, group: 'mall', from: '王五', text: '带访 2' },
        { at: `${day}21:01:00`, end: true },
      ]),
    )
    expect(out).toContain('2021-04-05 张三 未使用,有效0次')
    expect(out).toContain('2021-04-05 商超外展 1 一组(2组 73%)')
    expect(out).toContain('2021-04-05 王五 日报 未交')
    expect(out).toContain('2021-04-05 王五 俯卧撑40个(S0-EX-03)')
    expect(out).not.toMatch(/tooFew|wrongPlace|missing|onTime/)
  })

  test('tells per person and per rule what another rulebook would change', () => {
    const draft = path.join(folder, 'draft.yaml')
    const rules = readFileSync(path.join(root, 'policy/packs/yundi.yaml'), 'utf8')
    writeFileSync(draft, rules.replace(/(S0-EX-05: .*yuan: )200/, '$1300'))

    const { status, out } = replay('test/transcripts/SC-10.jsonl', '--against', draft, '--json')
    expect(status).toBe(0)
    const { before, after, perPerson, perRule } = JSON.parse(out)
    expect(before.balances.一组).toBe(20_000)
    expect(after.balances.一组).toBe(30_000)
    const changed = { beforeFen: 20_000, afterFen: 30_000, differenceFen: 10_000 }
    expect(perPerson).toContainEqual({ subject: '商超外展一组', ...changed })
    expect(perRule).toContainEqual({ rule: 'S0-EX-05', title: '单日第一名', ...changed })
    expect(perRule.filter((rule: { differenceFen: number }) => rule.differenceFen !== 0)).toHaveLength(1)

    const told = replay('test/transcripts/SC-10.jsonl', '--against', draft).out
    expect(told).toContain('商超外展一组')
    expect(told).toContain('+200.00元,改后 +300.00元')
  })
})

test('a world may name a rulebook that lies beside it', () => {
  const rules = readFileSync(path.join(root, 'policy/packs/yundi.yaml'), 'utf8')
  writeFileSync(path.join(folder, 'ours.yaml'), rules.replace('id: yundi', 'id: ours'))
  const { out } = replay(file('ours.jsonl', [{ world: { ...world, pack: 'ours.yaml' } }]))
  expect(out).toContain('(ours ')
})

describe('what cannot be replayed is said, with exit code 2 and nothing on standard output', () => {
  test('every bad line of a file, with what was expected', () => {
    const bad = file('bad.jsonl', [
      { world },
      { at: '2021-04-05T09:30:00', group: 'kq', from: '张三', text: '签到' },
      { at: '2021-04-05T09:31:00', redeliver: 'm1' },
      { at: '2021-04-05T09:32:00', recall: 'm1' },
      { at: '2021-04-05T09:33:00', outage: { until: '2021-04-05T09:32:00' } },
    ])
    const { status, out, err } = replay(bad)
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err.trim().split('\n')).toEqual([
      expect.stringMatching(/^line 2: group: no group "kq"/),
      expect.stringMatching(/^line 3: redeliver: no earlier message "m1"/),
      expect.stringMatching(/^line 4: recall: no earlier message "m1"/),
      expect.stringMatching(/^line 5: outage\.until: 2021-04-05T09:32:00 is not after/),
    ])
  })

  test.each([
    { situation: 'no file', args: () => [], says: '没有给出要回放的文件' },
    { situation: 'a missing file', args: () => ['nowhere.jsonl'], says: '没有这个文件:nowhere.jsonl' },
    { situation: 'a folder', args: () => [folder], says: '读不了这个文件' },
    { situation: 'two files', args: () => ['a.jsonl', 'b.jsonl'], says: '一次只能回放一个文件' },
    { situation: 'a foreign option', args: () => ['a.jsonl', '--jsno'], says: '看不懂这些参数' },
    { situation: 'a foreign store', args: () => ['a.jsonl', '--store', 'redis'], says: '--store 只能是' },
    {
      situation: 'a foreign rulebook',
      args: () => [file('day.jsonl', missed), '--pack', 'yundy'],
      says: '没有叫「yundy」的规则包,是「yundi」吗',
    },
    {
      situation: 'a broken rulebook',
      args: () => [file('day.jsonl', missed), '--against', broken()],
      says: 'broken.yaml:2',
    },
    {
      situation: 'a setting that the rulebook lacks',
      args: () => [file('setting.jsonl', [{ world: { ...world, settings: { 'spotChecks.nothing': 1 } } }])],
      says: 'line 1: world.settings: ',
    },
  ])('$situation', ({ args, says }) => {
    const { status, out, err } = replay(...args())
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toContain(says)
    expect(err).not.toContain('    at ')
  })
})

function replay(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'bot/replay/main.ts', ...args],
    { cwd: root, encoding: 'utf8' },
  )
  return { status, out: stdout, err: stderr }
}

function file(name: string, lines: object[]): string {
  const whole = path.join(folder, name)
  writeFileSync(whole, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  return whole
}

function broken(): string {
  const whole = path.join(folder, 'broken.yaml')
  writeFileSync(whole, 'id: [unfinished\n')
  return whole
}
