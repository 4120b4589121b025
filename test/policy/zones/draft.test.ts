import { describe, expect, test } from 'vitest'
import { deadlineOf } from '../../../policy/zones/draft.ts'
import { squads, zoneWorld } from '../../support/zone-world.ts'

const until = (world: ReturnType<typeof zoneWorld>, clock: string) =>
  world.scene(clock).cal.clockOf(deadlineOf(world.scene(clock), world.draft())!)

describe('a turn', () => {
  test.each([
    ['20:09:59', 'ok'],
    ['20:10:00', 'ok'],
    ['20:10:01', 'notOnTurn'],
  ])('chosen at %s', (clock, result) => {
    const world = zoneWorld()
    world.begin()
    expect(world.choose('甲长', 5, clock)).toBe(result)
    expect(world.draft().turn?.unit).toBe('乙组')
    expect(world.picks()).toEqual(result === 'ok' ? ['甲组5'] : [])
  })

  test('the alarm that rings early waits; the one of a turn that is over does nothing', () => {
    const world = zoneWorld()
    world.begin()
    expect(world.ring('20:10:00')).toEqual({ snoozeUntil: world.at('20:10:01') })
    expect(world.ring('20:10:01')).toHaveProperty('done')
    expect(world.draft().queue.map(({ unit }) => unit)).toEqual(['乙组', '丙组', '甲组'])
  })

  test('silent twice: the lowest free zone, and on with the next round', () => {
    const world = zoneWorld()
    world.begin()
    world.ring('20:10:01')
    world.choose('乙长', 1, '20:11:00')
    world.choose('丙长', 2, '20:12:00')
    expect(world.draft().turn).toMatchObject({ unit: '甲组', again: true })
    world.ring('20:22:01')
    expect(world.picks()).toEqual(['乙组1', '丙组2', '甲组3自动'])
    expect(world.draft()).toMatchObject({ round: 2, turn: { unit: '甲组', again: false } })
  })

  test('the last of a round has nobody to stand behind: he is asked once more', () => {
    const world = zoneWorld()
    world.begin()
    world.choose('甲长', 1, '20:01:00')
    world.choose('乙长', 2, '20:02:00')
    world.ring('20:12:01')
    expect(world.draft().turn).toMatchObject({ unit: '丙组', again: true })
    expect(world.choose('丙长', 9, '20:13:00')).toBe('ok')
  })

  test.each([
    ['20:05:00', '20:06:00', '20:10:00'],
    ['20:05:00', '20:06:01', '20:11:01'],
    ['20:09:00', '20:30:00', '20:10:00'],
    ['20:08:59', '20:30:00', '20:31:01'],
    ['19:50:00', '19:59:00', '20:10:00'],
  ])('an outage from %s to %s: until %s', (from, to, deadline) => {
    const world = zoneWorld()
    world.begin()
    world.add({ kind: 'outageNoted', outage: { from: world.at(from), until: world.at(to) } })
    expect(until(world, '20:00:00')).toBe(deadline)
  })
})

describe('who may choose', () => {
  test('any supervisor of the squad, a manager for it, nobody else', () => {
    const second = { name: '甲副', team: '甲组', channel: '大客户', role: 'supervisor', leader: '经理' }
    const people = [...squads('甲', '乙'), second, { name: '经理', role: 'manager' }]
    const world = zoneWorld({ people })
    world.begin()
    expect(world.choose('甲员', 1, '20:01:00')).toBe('notYours')
    expect(world.choose('乙长', 1, '20:01:00', { unit: '甲组' })).toBe('notYours')
    expect(world.choose('乙长', 1, '20:01:00')).toBe('notOnTurn')
    expect(world.choose('甲副', 1, '20:01:00')).toBe('ok')
    expect(world.choose('经理', 2, '20:02:00', { unit: '乙组' })).toBe('ok')
    expect(world.draft().picks.map(({ how, by }) => `${how} ${by}`)).toEqual(['chosen 甲副', 'forUnit 经理'])
  })

  test('what is taken or does not exist is refused and the turn stays as it is', () => {
    const world = zoneWorld()
    world.begin()
    world.choose('甲长', 1, '20:01:00')
    expect(world.choose('乙长', 1, '20:02:00')).toBe('taken')
    expect(world.choose('乙长', 0, '20:02:00')).toBe('unknown')
    expect(world.choose('乙长', 10, '20:02:00')).toBe('unknown')
    expect(until(world, '20:02:00')).toBe('20:11:00')
  })

  test('a squad without supervisor has its turn; the managers are asked', () => {
    const people = [...squads('甲'), ...squads('乙').slice(0, 1), { name: '经理', role: 'manager' }].map(
      (one) => ('leader' in one && one.leader === '乙长' ? { ...one, leader: '经理' } : one),
    )
    const world = zoneWorld({
      people,
      results: [{ week: '2021-W13', team: '乙组', completion: 2 }],
    })
    const outcome = world.begin()
    const posts = 'done' in outcome ? outcome.done.say : []
    expect(posts).toHaveLength(1)
    expect(posts[0]).toMatchObject({ to: { person: '经理' }, card: { buttons: { length: 9 } } })
    expect(posts[0]!.text).toContain('乙组现在没有主管,请经理在20:10:00前代选')
    expect(posts[0]!.card!.buttons[2]!.text).toBe('选战区 乙组 3')
  })

  test('a supervisor on leave is not asked, but may still choose', () => {
    const leave = [{ person: '甲长', from: '2021-04-04', to: '2021-04-04' }]
    const world = zoneWorld({ leave })
    const outcome = world.begin()
    expect('done' in outcome && outcome.done.say[0]!.to).toEqual({ person: '经理' })
    expect(world.choose('甲长', 1, '20:01:00')).toBe('ok')
  })
})

describe('a choice that arrives late', () => {
  test('undoes the silence while nobody has chosen since', () => {
    const world = zoneWorld()
    world.begin()
    world.ring('20:10:01')
    expect(world.choose('甲长', 5, '20:10:00', { arrives: '20:11:00' })).toBe('ok')
    expect(world.draft()).toMatchObject({
      turn: { unit: '乙组' },
      queue: [{ unit: '乙组' }, { unit: '丙组' }],
    })
  })

  test('not when it was sent too late, nor when somebody has chosen since', () => {
    const world = zoneWorld()
    world.begin()
    world.ring('20:10:01')
    expect(world.choose('甲长', 5, '20:10:01', { arrives: '20:11:00' })).toBe('notOnTurn')
    world.choose('乙长', 6, '20:11:00')
    expect(world.choose('甲长', 5, '20:10:00', { arrives: '20:12:00' })).toBe('notOnTurn')
  })

  test('takes the place of the zone given by silence, which is free again', () => {
    const world = zoneWorld()
    world.begin()
    world.ring('20:10:01')
    world.choose('乙长', 6, '20:11:00')
    world.choose('丙长', 7, '20:12:00')
    world.ring('20:22:01')
    expect(world.choose('甲长', 7, '20:22:00', { arrives: '20:22:30' })).toBe('taken')
    expect(world.choose('甲长', 9, '20:22:00', { arrives: '20:22:30' })).toBe('ok')
    expect(world.picks()).toEqual(['乙组6', '丙组7', '甲组9'])
    expect(world.draft().turn).toMatchObject({ unit: '甲组', again: false })
  })
})

describe('rounds', () => {
  const all = (settings: Record<string, unknown>, count: number) => {
    const world = zoneWorld({ settings })
    world.begin()
    for (let zone = 1; zone <= count; zone++) {
      const { unit } = world.draft().turn!
      world.choose(`${unit[0]}长`, zone, `20:01:${String(zone).padStart(2, '0')}`)
    }
    return world
  }

  test('the same order in every round until all are taken', () => {
    const world = all({}, 9)
    expect(
      world
        .picks()
        .map((pick) => pick[0])
        .join(''),
    ).toBe('甲乙丙甲乙丙甲乙丙')
    expect(world.draft()).toMatchObject({ turn: null, endedAt: world.at('20:01:09') })
  })

  test('snake: every second round backwards', () =>
    expect(
      all({ 'zones.order': 'snake' }, 9)
        .picks()
        .map((pick) => pick[0])
        .join(''),
    ).toBe('甲乙丙丙乙甲甲乙丙'))

  test('at most so many each: the rest stays free', () => {
    const world = all({ 'zones.perUnit': 2 }, 6)
    expect(world.draft()).toMatchObject({ turn: null, endedAt: world.at('20:01:06') })
    expect(world.picks()).toHaveLength(6)
  })

  test('more squads than zones: the first ones only', () => {
    const world = all({ 'zones.count': 2 }, 2)
    expect(world.picks()).toEqual(['甲组1', '乙组2'])
    expect(world.draft().endedAt).not.toBeNull()
  })
})

describe('beginning', () => {
  test('nothing to choose between for fewer than two squads', () =>
    expect(
      zoneWorld({ people: squads('甲').map((one) => ({ ...one, leader: undefined })) }).begin(),
    ).toHaveProperty('cancel'))

  test('not twice for one week', () => {
    const world = zoneWorld()
    world.begin()
    expect(world.begin()).toHaveProperty('cancel')
  })

  test('a draft that still runs is dealt to its end first', () => {
    const world = zoneWorld()
    world.begin()
    world.choose('甲长', 9, '20:01:00')
    const outcome = world.begin('2021-04-11T20:00:01', '2021-W15')
    expect(world.picks()).toEqual([
      ...['甲组9', '乙组1自动', '丙组2自动', '甲组3自动', '乙组4自动', '丙组5自动'],
      ...['甲组6自动', '乙组7自动', '丙组8自动'],
    ])
    expect(world.draft().endedAt).not.toBeNull()
    expect(world.draft('2021-W15').turn).not.toBeNull()
    expect('done' in outcome && outcome.done.say.length).toBeGreaterThan(0)
  })

  test('after a break over the freeze it waits two minutes for what is still on its way', () => {
    const world = zoneWorld()
    world.add({ kind: 'outageNoted', outage: { from: world.at('19:50:00'), until: world.at('20:05:00') } })
    expect(world.begin('20:05:00')).toEqual({ snoozeUntil: world.at('20:07:00') })
    world.begin('20:07:00')
    expect(world.draft()).toMatchObject({
      ranked: { until: world.at('20:00:00') },
      turn: { from: world.at('20:07:00') },
    })
  })
})
