import { lotText, unitsText } from '../messages/zone-texts.ts'
import {
  alreadyDrawn,
  drawIsManagers,
  drawnLater,
  nothingLeft,
  nothingToRedraw,
  noUnits,
  projectOver,
  rankedAlready,
  rankedFromNow,
  reasonNeeded,
} from '../messages/zones.ts'
import { type Week, weekdayName, weekOf } from '../policy/calendar.ts'
import type { Decision } from '../policy/decision.ts'
import { isManager } from '../policy/people.ts'
import type { Situation } from '../policy/situation.ts'
import { maskPhones } from '../policy/text.ts'
import { zoneGroups } from '../policy/zones/audience.ts'
import { drawLater, drawZones, redrawn } from '../policy/zones/draw.ts'
import { draftAfter } from '../policy/zones/evolve-draft.ts'
import type { ZoneFact } from '../policy/zones/state.ts'
import { unitsOf } from '../policy/zones/units.ts'
import { freezeOf, isProjectWeek, weekNumber, weekOfLot } from '../policy/zones/weeks.ts'
import { command, type Read, refuse, reply } from './command.ts'

type Input = { seed?: string; redraw: boolean; reason: string }

const drawers = ['supervisor', 'manager', 'director', 'gm', 'admin'] as const

/** S0-ZN-03: the zones of a first week by lot, from a seed that anybody can check. */
export const drawZonesCommand = command<Input>({
  words: ['抽签选区', '战区抽签', '抽签分区'],
  usage: '抽签选区 [重抽 原因]',
  about: '经理抽签分战区(第一周);重抽要写原因',
  example: '抽签选区',
  who: drawers,
  rules: ['S0-ZN-01', 'S0-ZN-03'],
  read: readDraw,
  decide(input, situation) {
    const { sender, policy, world } = situation
    if (!isManager(sender)) return refuse(situation, drawIsManagers(sender.name))
    if (unitsOf(situation).length === 0) return refuse(situation, noUnits())
    const week = weekMeant(situation, input)
    if (!isProjectWeek(policy, week)) return refuse(situation, projectOver())
    const before = world.zones.drafts[week]
    if (before?.kind === 'rank') return refuse(situation, rankedAlready(weekNumber(policy, week)))
    if (!before && input.redraw) return refuse(situation, nothingToRedraw(weekNumber(policy, week)))
    if (!before && isRanked(situation, week)) {
      const at = freezeOf(situation, week)
      const when = `${weekdayName(situation.cal.dayOf(at))}${situation.cal.shortClockOf(at)}`
      return refuse(situation, rankedFromNow(weekNumber(policy, week), when))
    }
    if (before) return again(situation, week, input)
    return drawn(situation, drawZones(situation, { week, seed: input.seed ?? world.seed, by: sender.id }))
  },
})

/** `种子 20210322`, `重抽 原因`, `原因:新增五组`; what else stands there is no reason. */
function readDraw(rest: string): Read<Input> {
  const seeded = /(?:^|\s)种子\s?:?\s?([\w-]{1,32})/.exec(rest)
  const left = seeded ? rest.replace(seeded[0], ' ').trim() : rest
  const asked =
    /^(?=重|原因|理由|因为|由于)(?:重抽|重新抽签|重新抽)?[\s:,,]*(?:(?:原因|理由)[\s:]*)?(.*)$/.exec(left)
  if (asked && !asked[1]) return { hint: reasonNeeded() }
  return { input: { seed: seeded?.[1], redraw: asked !== null, reason: maskPhones(asked?.[1] ?? '') } }
}

/** The week a lot of today is for; who wants one drawn again means the one that stands. */
function weekMeant({ policy, day, world }: Situation, { redraw }: Input): Week {
  const week = weekOfLot(policy, day)
  return redraw && !world.zones.drafts[week] && world.zones.drafts[weekOf(day)] ? weekOf(day) : week
}

/** From the second week on a coming week is chosen by rank, once zones have been given at all. */
const isRanked = ({ policy, world, day }: Situation, week: Week): boolean =>
  week > weekOf(day) && weekNumber(policy, week) > 1 && Object.keys(world.zones.drafts).length > 0

function again(situation: Situation, week: Week, { redraw, reason }: Input): Decision {
  const { world, policy, sender } = situation
  const draft = world.zones.drafts[week]!
  if (redraw) return drawn(situation, redrawn(situation, week, sender.id, reason))
  const late = unitsOf(situation).filter((unit) => !draft.order.some((one) => one.unit === unit))
  if (late.length === 0) return refuse(situation, alreadyDrawn(weekNumber(policy, week), unitsText(draft)))
  const facts = drawLater(situation, week, sender.id)
  if (facts.length === 0) return refuse(situation, nothingLeft(late.join('、')))
  const units = facts.map(({ unit, zones }) => `${unit}${zones.join('、')}`).join(';')
  return told(situation, facts, drawnLater(weekNumber(policy, week), units))
}

function drawn(situation: Situation, fact: Extract<ZoneFact, { kind: 'zonesDrawn' }>): Decision {
  const draft = draftAfter(situation.world.zones.drafts[fact.week], fact)
  return told(situation, [fact], lotText(situation, draft))
}

/** The answer where it was asked, and the same once to every other group that has squads. */
function told(situation: Situation, facts: Decision['facts'], text: string): Decision {
  const others = zoneGroups(situation).filter(({ id }) => id !== situation.group?.id)
  return {
    facts,
    say: [...reply(situation, text).say, ...others.map(({ id }) => ({ to: { group: id }, text }))],
  }
}
