import { contactRewards } from '../../messages/contact-rewards.ts'
import { boundsOf, policyOfEntry } from '../../policy/contact/amount.ts'
import type { Post } from '../../policy/decision.ts'
import { subjectName } from '../../policy/ledger/balance.ts'
import type { Entry } from '../../policy/ledger/state.ts'
import { everyone } from '../../policy/people.ts'
import type { Scene } from '../../policy/situation.ts'

/** The rewards with clause and arithmetic, and the bounds of those that lack an amount. */
export const rewardsText = (scene: Scene, head: string, entries: readonly Entry[]): string =>
  contactRewards(
    head,
    entries,
    (entry) =>
      'team' in entry.subject
        ? `${entry.subject.channel}${entry.subject.team}`
        : subjectName(scene.world, entry.subject),
    (entry) => boundsOf(policyOfEntry(scene, entry), entry.rule) ?? null,
  )

/** Managers enter what the rulebook leaves open. */
export const managersOf = ({ world, now }: Scene): Post['to'][] =>
  everyone(world, now, ({ role }) => role === 'manager').map(({ id }) => ({ person: id }))
