import * as say from '../../messages/onboarding/roster.ts'
import type { Decision, Post } from '../../policy/decision.ts'
import type { Fact } from '../../policy/facts.ts'
import { PREVIEW_LASTS_MS } from '../../policy/onboarding/roster-plan.ts'
import { everyone, hasLeft, nameOf, type PersonThen } from '../../policy/people.ts'
import type { Situation } from '../../policy/situation.ts'
import { refuse, reply } from '../command.ts'

/** Those whom a whole roster did not name are asked about by themselves; without an answer they stay. */
export function askAboutLeavers({ world, at, sender }: Situation, people: readonly PersonThen[]): Post[] {
  if (people.length === 0) return []
  const text = say.leaversAsked(people, everyone(world, at).length)
  const card = {
    key: `leavers/${sender.id}`,
    title: '名册里没有的人',
    tone: 'warn' as const,
    lines: text.split('\n'),
    buttons: [{ label: `这${people.length}人已离职`, text: '确认 离开', style: 'danger' as const }],
  }
  return [{ to: { person: sender.id }, text, card }]
}

/** 确认 离开 (G4): they have left from now on. */
export function confirmLeavers(situation: Situation): Decision {
  const { world, sender, at } = situation
  const waiting = Object.hasOwn(world.onboarding.leaving, sender.id)
    ? world.onboarding.leaving[sender.id]
    : undefined
  if (!waiting || waiting.at + PREVIEW_LASTS_MS < at) return refuse(situation, say.noLeavers())
  const going = waiting.personIds.filter((id) => !hasLeft(world, id, at))
  const facts = going.map((personId): Fact => ({ kind: 'personLeft', personId, at }))
  const names = going.map((id) => nameOf(world, id))
  const text = say.leaversDone(names)
  const card = {
    key: `leavers/${sender.id}`,
    title: '名册里没有的人',
    tone: 'good' as const,
    lines: [text],
    buttons: [],
    closed: true,
  }
  return {
    ...reply(situation, text, { card }),
    facts: [{ kind: 'leaversConfirmed', by: sender.id, at }, ...facts],
  }
}
