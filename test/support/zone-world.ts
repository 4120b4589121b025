import { founding } from '../../bot/found.ts'
import { loadPack } from '../../bot/packs.ts'
import { zoneDraft } from '../../jobs/zone-draft.ts'
import { zoneTurn } from '../../jobs/zone-turn.ts'
import { calendarOf } from '../../policy/calendar.ts'
import { evolve } from '../../policy/evolve.ts'
import type { Fact } from '../../policy/facts.ts'
import { who } from '../../policy/people.ts'
import { type Scene, type Situation, sceneAt } from '../../policy/situation.ts'
import { worldFile } from '../../policy/transcript/world-file.ts'
import { emptyWorld } from '../../policy/world.ts'
import { choose } from '../../policy/zones/choose.ts'
import { withAlarms } from '../../policy/zones/draft.ts'

const cal = calendarOf('Asia/Shanghai')
const pack = loadPack('yundi')

/** Three mall squads, each of one man under a supervisor of the same first sign: 甲 under 甲长. */
export const squads = (...names: string[]) =>
  names.flatMap((name) => [
    { name: `${name}员`, team: `${name}组`, channel: '商超外展', leader: `${name}长` },
    { name: `${name}长`, team: `${name}组`, channel: '商超外展', role: 'supervisor', leader: '经理' },
  ])

/** A world in which the draft of 2021-W14 begins on Sunday 4 April 2021 at 20:00; clocks are of that day. */
export function zoneWorld(more: Record<string, unknown> = {}) {
  const world = emptyWorld()
  const file = worldFile.parse({
    start: '2021-04-04T08:00:00',
    people: [...squads('甲', '乙', '丙'), { name: '经理', role: 'manager' }],
    groups: [],
    results: ['甲', '乙', '丙'].map((name, index) => ({
      week: '2021-W13',
      team: `${name}组`,
      completion: 1 - index / 10,
    })),
    ...more,
  })
  const add = (...facts: Fact[]) => {
    for (const fact of facts) evolve(world, fact)
  }
  add(...founding(file, pack, 'test').facts)
  const at = (clock: string) => cal.read(clock.includes('T') ? clock : `2021-04-04T${clock}`)
  const scene = (clock: string): Scene => sceneAt(world, pack, at(clock))
  let messages = 0

  return {
    world,
    add,
    at,
    scene,
    /** The draft's alarm rings. Answers with what it said. */
    begin(clock = '20:00:01', week = '2021-W14') {
      const outcome = zoneDraft.run({ id: 'draft', at: 0, kind: 'zone-draft', data: { week } }, scene(clock))
      if ('done' in outcome) add(...outcome.done.facts)
      return outcome
    },
    /** The alarm of the running turn rings. */
    ring(clock: string, week = '2021-W14') {
      const turn = world.zones.drafts[week]!.turn!
      const data = { week, unit: turn.unit, from: turn.from }
      const outcome = zoneTurn.run({ id: 'turn', at: 0, kind: 'zone-turn', data }, scene(clock))
      if ('done' in outcome) add(...outcome.done.facts)
      return outcome
    },
    /** Somebody chooses a zone, for his own squad unless said; `arrives` is when the bot learns of it. */
    choose(name: string, zone: number, clock: string, { unit = `${name[0]}组`, arrives = clock } = {}) {
      const now = scene(arrives)
      const message = { key: `test/${++messages}`, platform: 'test', chatId: null, senderId: name }
      const situation: Situation = {
        ...now,
        message: { ...message, sentAt: at(clock), arrivedAt: at(arrives), text: '', photos: [] },
        at: at(clock),
        day: '2021-04-04',
        sender: who(world, name, at(clock)),
      }
      const choice = choose(situation, world.zones.drafts['2021-W14']!, { unit, zone })
      const step = choice.ok ? choice.step : choice.passed
      if (step) add(...withAlarms(situation, step))
      return choice.ok ? 'ok' : choice.why
    },
    draft: (week = '2021-W14') => world.zones.drafts[week]!,
    picks: (week = '2021-W14') =>
      world.zones.drafts[week]!.picks.map(
        ({ unit, zone, how }) => `${unit}${zone}${how === 'auto' ? '自动' : ''}`,
      ),
  }
}
