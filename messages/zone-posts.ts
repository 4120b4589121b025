import { MINUTE } from '../policy/calendar.ts'
import type { Card, Post } from '../policy/decision.ts'
import { nameOf } from '../policy/people.ts'
import type { Scene } from '../policy/situation.ts'
import { courseGroup, hallOf, zoneGroups } from '../policy/zones/audience.ts'
import { deadlineOf, freeZones, type Step, zonesOf } from '../policy/zones/draft.ts'
import { zoneName, zoneNumbers } from '../policy/zones/map.ts'
import type { Draft } from '../policy/zones/state.ts'
import { askedFor } from '../policy/zones/units.ts'
import { weekNumber } from '../policy/zones/weeks.ts'
import { draftOpenedText, resultText } from './zone-texts.ts'
import { chosen, chosenFor, chosenLate, draftHead, silentOnce, silentTwice, yourTurn } from './zones.ts'

/** The draft begins: the order to every group that has squads, the first turn to whom it concerns. */
export function openedPosts(scene: Scene, draft: Draft): Post[] {
  const text = [draftOpenedText(scene, draft), turnText(scene, draft)].join('')
  const course = courseGroup(scene, draft)
  const posts = zoneGroups(scene).map(
    (group): Post => ({
      to: { group: group.id },
      text,
      ...(draft.turn && group.id === course && { card: turnCard(scene, draft, text) }),
    }),
  )
  return [...posts, ...privatePrompts(scene, draft)]
}

/**
 * What a step leads to being said: one line where the course of the draft is told, the next turn to whom it concerns,
 * the result to everybody. `saidTo` is where the choice was made; there it is the answer.
 */
export function stepPosts(scene: Scene, step: Step, saidTo?: { to: Post['to']; replyTo: string }): Post[] {
  const { draft } = step
  const line = [
    eventsText(scene, step),
    draft.endedAt === null ? turnText(scene, draft) : resultText(scene, draft),
  ]
    .filter(Boolean)
    .join('')
  const told = (to: Post['to']): Post => ({
    to,
    text: `${draftHead(weekNumber(scene.policy, draft.week))}${line}`,
    ...('group' in to && draft.endedAt === null && { card: turnCard(scene, draft, line) }),
  })
  const answer: Post[] = saidTo ? [{ ...saidTo, text: line }] : []
  const here = saidTo && 'group' in saidTo.to ? saidTo.to.group : undefined
  if (draft.endedAt !== null) {
    const groups = zoneGroups(scene).filter(({ id }) => id !== here)
    return [...answer, ...groups.map(({ id }) => told({ group: id }))]
  }
  const course = courseGroup(scene, draft)
  const elsewhere = course !== undefined && course !== here ? [told({ group: course })] : []
  const given = step.facts.some(({ kind }) => kind === 'turnGiven')
  const reached = saidTo && 'person' in saidTo.to ? saidTo.to.person : undefined
  return [...answer, ...elsewhere, ...(given ? privatePrompts(scene, draft, reached) : [])]
}

/** The card on which a draft's zones are chosen, turn by turn. */
export const turnCardKey = ({ week }: Pick<Draft, 'week'>) => `zone-draft/${week}`

/** What happened, one sentence each. */
function eventsText(scene: Scene, { facts, draft }: Step): string {
  const { cal, policy, world } = scene
  const minutes = minutesText(zonesOf(scene, draft).turnSec)
  return facts
    .map((fact, index) => {
      if (fact.kind === 'turnMissed') {
        const next = facts[index + 1]
        return next?.kind === 'zoneChosen' && next.how === 'auto' ? '' : silentOnce(fact.unit, minutes)
      }
      if (fact.kind !== 'zoneChosen') return ''
      const zone = zoneName(policy, fact.zone)
      if (fact.how === 'auto') return silentTwice(fact.unit, zone)
      const late = draft.missed.findLast(({ unit }) => unit === fact.unit)
      if (late && late.round === roundOf(draft, fact.unit, fact.zone) && fact.at <= late.deadline) {
        const back =
          fact.instead === undefined || fact.instead === fact.zone ? null : zoneName(policy, fact.instead)
        return chosenLate(fact.unit, cal.clockOf(fact.at), zone, back)
      }
      return fact.how === 'forUnit'
        ? chosenFor(nameOf(world, fact.by!), fact.unit, zone)
        : chosen(fact.unit, zone)
    })
    .join('')
}

/** The round in which a squad got a zone: its first zone in the first round, and so on. */
const roundOf = (draft: Draft, unit: string, zone: number): number =>
  1 + draft.picks.filter((pick) => pick.unit === unit).findIndex((pick) => pick.zone === zone)

/** Whose turn it is, until when, and what is free. */
export function turnText(scene: Scene, draft: Draft): string {
  if (!draft.turn) return ''
  const zones = zonesOf(scene, draft)
  return yourTurn({
    unit: draft.turn.unit,
    head: askedFor(scene, draft.turn.unit)[0]?.role === 'supervisor',
    minutes: minutesText(zones.turnSec),
    until: scene.cal.clockOf(deadlineOf(scene, draft)!),
    free: zoneNumbers(freeZones(draft, zones.count)),
  })
}

/** Without a group for it, those who may choose are asked in private. */
function privatePrompts(scene: Scene, draft: Draft, except?: string): Post[] {
  if (!draft.turn || hallOf(scene)) return []
  const text = `${draftHead(weekNumber(scene.policy, draft.week))}${turnText(scene, draft)}`
  return askedFor(scene, draft.turn.unit)
    .filter(({ id }) => id !== except)
    .map(({ id, role }): Post => {
      const unit = role === 'supervisor' ? undefined : draft.turn!.unit
      return { to: { person: id }, text, card: turnCard(scene, draft, text, unit) }
    })
}

/** A button for each free zone; a manager's names the squad he chooses for. */
function turnCard(scene: Scene, draft: Draft, line: string, unit?: string): Card {
  const free = freeZones(draft, zonesOf(scene, draft).count)
  return {
    key: turnCardKey(draft),
    title: `${draftHead(weekNumber(scene.policy, draft.week))}轮到${draft.turn!.unit}`,
    tone: 'info',
    lines: [line],
    buttons: free.map((zone) => ({
      label: zoneName(scene.policy, zone),
      text: unit ? `选战区 ${unit} ${zone}` : `选战区 ${zone}`,
    })),
  }
}

const minutesText = (seconds: number) =>
  seconds % (MINUTE / 1000) === 0 ? `${seconds / 60}分钟` : `${seconds}秒`
