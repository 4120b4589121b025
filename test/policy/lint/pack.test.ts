import { describe, expect, test } from 'vitest'
import { loadPack, placesIn } from '../../../bot/packs.ts'
import { lintPack } from '../../../policy/lint/pack.ts'
import type { Pack } from '../../../policy/pack/schema.ts'

const yundi = loadPack('yundi')

/** Places of one concern in a pack changed a little. */
function placesOf(concern: string, change: (pack: Pack) => void = () => {}): string[] {
  const pack = structuredClone(yundi)
  change(pack)
  return lintPack(pack)
    .filter((finding) => finding.concern === concern)
    .map(({ path }) => path)
}

const added = (concern: string, change: (pack: Pack) => void) =>
  placesOf(concern, change).filter((path) => !placesOf(concern).includes(path))
const gone = (concern: string, change: (pack: Pack) => void) =>
  placesOf(concern).filter((path) => !placesOf(concern, change).includes(path))

describe('yundi', () => {
  test('every rule that fines in money is named, once, also the one whose clause does not say so', () => {
    const rules = placesOf('cashFine').map((path) => path.split('.')[1])
    expect(rules.sort()).toEqual(
      ['EX-07', 'EX-11', 'EX-12', 'KA-16', 'KA-19', 'KA-25', 'SH-05', 'SH-06', 'SH-07', 'SH-12', 'SH-13'].map(
        (rule) => `S0-${rule}`,
      ),
    )
  })

  test('its physical forfeits are named in the clauses and in the settings', () => {
    expect(placesOf('physicalPenalty')).toEqual([
      'rules.S0-EX-03.clause',
      'rules.S0-EX-04.clause',
      'rules.S0-SH-12.clause',
      'daily.visits.forfeit.m.text',
      'daily.visits.forfeit.f.text',
    ])
  })

  test('leaders and teams who pay for others are named', () => {
    expect(placesOf('jointLiability')).toEqual([
      'rules.S0-EX-12.title',
      'rules.S0-SH-07.clause',
      'rules.S0-SH-12.clause',
      'daily.teams.ladderYuan',
    ])
  })

  test('nothing is said of what it does not have', () => {
    for (const concern of [
      'disguisedFine',
      'shaming',
      'faceMatching',
      'tracking',
      'withheldWages',
      'autoDismissal',
    ])
      expect(placesOf(concern)).toEqual([])
  })

  test('each finding has its line in the file', () => {
    const place = placesIn('yundi')
    const lines = lintPack(yundi).map(({ path }) => place(path).line)
    expect(Math.min(...lines)).toBeGreaterThan(50)
    expect(place('rules.S0-EX-11.clause').line).toBe(place('rules.S0-EX-11.title').line)
  })
})

describe('yundi-points', () => {
  const findings = lintPack(loadPack('yundi-points'))

  test('takes no money and no body: nothing of weight is left but the evening meeting', () => {
    expect(findings.filter(({ severity }) => severity === '高')).toEqual([])
    expect(findings.filter(({ severity }) => severity === '中').map(({ path }) => path)).toEqual([
      'locations.meetingAt',
      'locations.superviseBy',
    ])
  })
})

describe('settings', () => {
  test.each([
    { change: 'a sign-in at 08:30', at: '08:30', found: [] },
    { change: 'a sign-in at 08:29', at: '08:29', found: ['signIns.slots.0.at'] },
    { change: 'a sign-in at 18:30', at: '18:30', found: [] },
    { change: 'a sign-in at 18:31', at: '18:31', found: ['signIns.slots.0.at'] },
  ])('$change', ({ at, found }) => {
    expect(added('offShift', (pack) => Object.assign(pack.signIns.slots[0]!, { at }))).toEqual(found)
  })

  test('random checks in the evening', () => {
    expect(added('offShift', ({ spotChecks }) => spotChecks.random.windows.push(['19:00', '20:00']))).toEqual(
      ['spotChecks.random.windows'],
    )
  })

  test('a meeting within the shift, a report by its end', () => {
    const change = ({ locations, daily }: Pack) => {
      Object.assign(locations, { meetingAt: '18:00', superviseBy: '18:30' })
      Object.assign(daily, { reportBy: '18:30' })
    }
    expect(gone('offShift', change)).toEqual([
      'locations.meetingAt',
      'locations.superviseBy',
      'daily.reportBy',
    ])
  })

  test.each([
    { perDay: 6, spacingMin: 30, found: [] },
    { perDay: 7, spacingMin: 30, found: ['locations.perDay'] },
    { perDay: 6, spacingMin: 29, found: ['locations.spacingMin'] },
  ])('$perDay places a day, $spacingMin minutes apart', ({ found, ...often }) => {
    expect(added('tracking', ({ locations }) => Object.assign(locations, often))).toEqual(found)
  })

  test('an amount under a rule whose clause is silent is a fine; without an amount it is none', () => {
    expect(gone('cashFine', ({ rules }) => Object.assign(rules['S0-KA-25']!, { yuan: null }))).toEqual([
      'rules.S0-KA-25.yuan',
    ])
    expect(added('cashFine', ({ rules }) => Object.assign(rules['S0-EX-08']!, { yuan: 20 }))).toEqual([
      'rules.S0-EX-08.yuan',
    ])
  })

  test('a team ladder that costs nothing or applies to no channel', () => {
    const ladder = ['daily.teams.ladderYuan']
    expect(gone('jointLiability', ({ daily }) => Object.assign(daily.teams, { ladderYuan: [0, 0] }))).toEqual(
      ladder,
    )
    expect(gone('jointLiability', ({ daily }) => Object.assign(daily.teams, { channels: [] }))).toEqual(
      ladder,
    )
  })

  test('forfeits that are switched off are not named; the clause still is', () => {
    expect(
      gone('physicalPenalty', ({ daily }) => Object.assign(daily.visits, { forfeitMode: 'off' })),
    ).toEqual(['daily.visits.forfeit.m.text', 'daily.visits.forfeit.f.text'])
  })

  test('a joint share that the clause keeps quiet about', () => {
    const change = ({ rules }: Pack) =>
      Object.assign(rules['S0-EX-12']!, { title: '抽查管理', clause: '按规定执行', yuan: 10 })
    expect(added('jointLiability', change)).toEqual(['rules.S0-EX-12.yuan'])
  })

  test('a substitute that is a forfeit itself, and a text that a dated change brings', () => {
    expect(
      added('physicalPenalty', ({ daily }) => Object.assign(daily.visits, { substitute: '跑步5圈' })),
    ).toEqual(['daily.visits.substitute'])
    const change = ({ changes }: Pack) =>
      changes.push({ from: '2021-05-01', set: { 'rules.S0-EX-08.clause': '未签到的乐捐20元' } })
    expect(added('disguisedFine', change)).toEqual(['changes.0.set.rules.S0-EX-08.clause'])
  })
})
