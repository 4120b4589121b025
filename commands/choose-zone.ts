import { stepPosts } from '../messages/zone-posts.ts'
import { unitsText } from '../messages/zone-texts.ts'
import {
  chooseForWhom,
  chooseUsage,
  draftOver,
  nextDraftAt,
  noDraft,
  noMoreDrafts,
  noSuchUnit,
  notOnTurn,
  notYourUnit,
  zoneTaken,
  zoneUnknown,
} from '../messages/zones.ts'
import { weekdayName, weekOf } from '../policy/calendar.ts'
import { type Decision, together } from '../policy/decision.ts'
import { weekAfter } from '../policy/metric/week.ts'
import { isLeader, isManager } from '../policy/people.ts'
import type { Situation } from '../policy/situation.ts'
import { tidyText } from '../policy/text.ts'
import { type Choice, choose } from '../policy/zones/choose.ts'
import { deadlineOf, freeZones, runningDraft, withAlarms, zonesOf } from '../policy/zones/draft.ts'
import { zoneName, zoneNumbers } from '../policy/zones/map.ts'
import { readChoice, type ZoneSaid } from '../policy/zones/read-zone.ts'
import type { Draft } from '../policy/zones/state.ts'
import { mayChooseFor, unitOf, unitsOf } from '../policy/zones/units.ts'
import { freezeOf, isProjectWeek, weekNumber } from '../policy/zones/weeks.ts'
import { command, nothing, type Read, refuse } from './command.ts'
import type { Listener } from './listen.ts'

const choosers = ['supervisor', 'manager', 'director', 'gm', 'admin'] as const

/** S0-ZN-04: the squad on turn takes a zone. */
export const chooseZone = command<ZoneSaid>({
  words: ['选战区', '选区'],
  usage: '选战区 <编号>',
  about: '轮到本组时选一个战区;经理代选写上组名',
  example: '选战区 7',
  who: choosers,
  rules: ['S0-ZN-01', 'S0-ZN-04'],
  read: readChosen,
  decide(input, situation) {
    const draft = runningDraft(situation) ?? lastDraft(situation)
    if (!draft) return refuse(situation, noDraft(nextDraft(situation)))
    const unit = input.unit ?? unitMeant(situation, draft)
    if (unit === undefined) return refuse(situation, chooseForWhom(draft.turn?.unit ?? draft.order[0]!.unit))
    const choice = choose(situation, draft, { unit, zone: input.zone })
    return choice.ok ? made(situation, choice) : refused(situation, choice, unit, input)
  },
})

function readChosen(rest: string, situation: Situation): Read<ZoneSaid> {
  const draft = runningDraft(situation)
  const units = unitsOf(situation)
  const read = readChoice(situation.policy, units, rest)
  if (read && 'zone' in read) return { input: read }
  if (read && /[组队]$/.test(read.unknown)) return { hint: noSuchUnit(read.unknown, units) }
  const free = draft ? zoneNumbers(freeZones(draft, zonesOf(situation, draft).count)) : null
  return { hint: chooseUsage(free) }
}

/** `选 7区`: the short word begins many an ordinary sentence, so it is a choice only while somebody may choose a zone by it. */
export const hearChoice: Listener = (situation) => {
  const [, rest] = /^选\s?(?!战?区)(.+)$/u.exec(tidyText(situation.message.text)) ?? []
  if (!rest || !isLeader(situation.sender) || !runningDraft(situation)) return null
  const read = readChoice(situation.policy, unitsOf(situation), rest)
  return read && 'zone' in read ? chooseZone.answer(rest, situation) : null
}

/**
 * Of the squads he leads the one on turn, else the first in the order; a manager has to say whose, unless it is his own.
 */
const unitMeant = (situation: Situation, draft: Draft): string | undefined => {
  const { sender } = situation
  const units = draft.order.map(({ unit }) => unit)
  const own = unitOf(situation, sender)
  if (isManager(sender)) return units.find((unit) => unit === own)
  const led = units.filter((unit) => mayChooseFor(situation, sender, unit))
  return led.find((unit) => unit === draft.turn?.unit) ?? led.find((unit) => unit === own) ?? led[0] ?? own
}

function made(situation: Situation, { step }: Extract<Choice, { ok: true }>): Decision {
  const { group, sender, message } = situation
  const to = group ? { group: group.id } : { person: sender.id }
  return {
    facts: withAlarms(situation, step),
    say: stepPosts(situation, step, { to, replyTo: message.key }),
  }
}

function refused(
  situation: Situation,
  { why, passed, draft }: Extract<Choice, { ok: false }>,
  unit: string,
  input: ZoneSaid,
): Decision {
  const before = passed
    ? { facts: withAlarms(situation, passed), say: stepPosts(situation, passed) }
    : nothing
  return together(before, refuse(situation, sentenceFor()))

  function sentenceFor(): string {
    const { cal, policy } = situation
    if (why === 'notYours') return notYourUnit(unit)
    if (!draft.turn) {
      return `${draftOver(weekNumber(policy, draft.week), unitsText(draft))}${nextDraft(situation)}`
    }
    const { count } = zonesOf(situation, draft)
    const until = cal.clockOf(deadlineOf(situation, draft)!)
    const free = zoneNumbers(freeZones(draft, count))
    if (why === 'notOnTurn') return notOnTurn(unit, draft.turn.unit, until)
    if (why === 'unknown') return zoneUnknown(input.said, count, free, until)
    const holder = draft.picks.find(({ zone }) => zone === input.zone)!.unit
    return zoneTaken(zoneName(policy, input.zone), holder, free, until)
  }
}

/** The newest draft, for a choice that arrives when it is over. A lot leaves nothing to choose. */
const lastDraft = ({ world }: Situation): Draft | undefined =>
  Object.values(world.zones.drafts)
    .filter(({ kind }) => kind === 'rank')
    .toSorted((a, b) => a.startedAt - b.startedAt)
    .at(-1)

function nextDraft(situation: Situation): string {
  const { cal, policy, day, now } = situation
  const here = weekOf(day)
  const week = [here, weekAfter(here), weekAfter(weekAfter(here))].find(
    (one) => weekNumber(policy, one) > 1 && isProjectWeek(policy, one) && freezeOf(situation, one) > now,
  )
  if (!week) return noMoreDrafts()
  const at = freezeOf(situation, week)
  return nextDraftAt(`${weekdayName(cal.dayOf(at))}${cal.shortClockOf(at)}`)
}
