import * as say from '../../messages/onboarding/roster.ts'
import type { Decision } from '../../policy/decision.ts'
import { evolve } from '../../policy/evolve.ts'
import type { Fact } from '../../policy/facts.ts'
import { bindingAll, matchesEverywhere } from '../../policy/onboarding/bindings.ts'
import { PREVIEW_LASTS_MS, type RosterPlan, rosterPlan } from '../../policy/onboarding/roster-plan.ts'
import { accountsOf } from '../../policy/org/identities.ts'
import type { Situation } from '../../policy/situation.ts'
import { refuse, reply } from '../command.ts'
import { askAboutLeavers, confirmLeavers } from './leavers.ts'

/**
 * What 确认 says of a roster; null when it says nothing of one. Only whoever sent the file confirms it, privately, and within
 * half an hour; without a word behind it, it means the preview that still waits.
 */
export function confirmRoster(rest: string, situation: Situation): Decision | null {
  const { world, sender, group, at } = situation
  if (group) return null
  if (/^(?:离开|离职)$/.test(rest)) return confirmLeavers(situation)
  const draft = Object.hasOwn(world.onboarding.drafts, sender.id)
    ? world.onboarding.drafts[sender.id]
    : undefined
  if (!/^(?:名册|花名册|写入)?$/.test(rest) || (!draft && rest === '')) return null
  const isOver = !draft || draft.at + PREVIEW_LASTS_MS < at
  if (isOver) return rest === '' ? null : refuse(situation, say.rosterExpired())
  const compared = rosterPlan(world, draft.rows, sender, at)
  const missing = compared.missing.filter(({ name }) => !draft.spoiled.includes(name))
  return written(situation, { ...compared, missing })
}

function written(situation: Situation, plan: RosterPlan): Decision {
  const { sender, at } = situation
  const facts = [...rosterFacts(plan), imported(sender.id, at, plan)]
  const { bindings, unbound } = boundBy(situation, facts)
  const text = say.rosterDone(
    plan.joining.length,
    plan.moving.length,
    bindings.filter(({ kind }) => kind === 'personBound').length,
    unbound.map(({ name }) => name),
  )
  const card = {
    key: `roster/${sender.id}`,
    title: '名册已写入',
    tone: 'good' as const,
    lines: text.split('\n'),
    buttons: [],
    closed: true,
  }
  return {
    facts: [...facts, ...bindings],
    say: [...reply(situation, text, { card }).say, ...askAboutLeavers(situation, plan.missing)],
  }
}

const imported = (by: string, at: number, { missing }: RosterPlan): Fact => ({
  kind: 'rosterImported',
  by,
  at,
  missing: missing.map(({ id }) => id),
})

/** Newcomers, new postings, and what is kept besides of each. */
export function rosterFacts({ joining, moving }: RosterPlan): Fact[] {
  const all = [
    ...joining.map(({ row, person }) => ({ row, id: person.id })),
    ...moving.map(({ row, before }) => ({ row, id: before.id })),
  ]
  return [
    ...joining.map(({ person }): Fact => ({ kind: 'personJoined', person })),
    ...moving.map(({ before, posting }): Fact => ({ kind: 'personPosted', personId: before.id, posting })),
    ...all.flatMap(({ row: { staffNo, phone }, id }): Fact[] =>
      staffNo || phone
        ? [
            {
              kind: 'detailNoted',
              personId: id,
              detail: { ...(staffNo && { staffNo }), ...(phone && { phone }) },
            },
          ]
        : [],
    ),
  ]
}

/** Whom the member lists of the chats name beyond doubt, once the roster knows him; and who is left without an account. */
export function boundBy({ world, at }: Situation, facts: readonly Fact[]) {
  const then = structuredClone(world)
  for (const fact of facts) evolve(then, fact)
  const bindings = bindingAll(then, matchesEverywhere(then, at), at)
  for (const fact of bindings) evolve(then, fact)
  const unbound = Object.values(then.people).filter(
    ({ id, leftAt }) => leftAt === undefined && accountsOf(then, id).length === 0,
  )
  return { bindings, unbound }
}
