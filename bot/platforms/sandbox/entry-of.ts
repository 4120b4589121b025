import { claimExplained } from '../../../messages/claim-why.ts'
import { switchLinesOf, todaysWords } from '../../../messages/explain.ts'
import { amountOf, stepNames } from '../../../messages/ledger.ts'
import { subjectName } from '../../../policy/ledger/balance.ts'
import { entryDetails } from '../../../policy/ledger/find.ts'
import { nameOf } from '../../../policy/people.ts'
import { maskPhones } from '../../../policy/text.ts'
import { Refused } from './refusal.ts'
import type { Stage } from './stage/stage.ts'
import type { ClaimDetail, EntryDetail } from './wire.ts'

/** Why an entry of the ledger is there, or why a claim stands as it does. Throws `Refused` when there is none of that number. */
export async function entryOf(stage: Stage, id: string): Promise<EntryDetail | ClaimDetail> {
  const scene = await stage.scene()
  const details = entryDetails(scene, id)
  const claim = scene.world.claims.claims[id]
  if (!details && claim) return { id, lines: claimExplained(scene, claim).split('\n') }
  if (!details) throw new Refused(`没有编号为 ${id} 的奖罚。`, 404)
  const { entry, subject, arithmetic, steps, appealUntil, linked } = details
  const { world } = scene

  return {
    id,
    at: entry.at,
    subject,
    subjectId: 'person' in entry.subject ? entry.subject.person : undefined,
    kind: entry.kind,
    amountFen: entry.amountFen ?? 0,
    unit: entry.unit,
    state: entry.state,
    rule: entry.rule,
    title: scene.policyOn(entry.at).titleOf(entry.rule),
    clause: entry.clause,
    because: maskPhones(entry.because),
    today: todaysWords(scene, entry),
    linked: linked.map((other) => ({
      id: other,
      text: `${subjectName(world, world.ledger.entries[other]!.subject)} ${amountOf(world.ledger.entries[other]!)}`,
    })),
    evidence: entry.evidence.flatMap((key) => shownEvidence(stage, key)),
    arithmetic,
    packVersion: entry.packVersion,
    switches: switchLinesOf(scene, entry),
    history: steps.map(({ at, what, by, reason }) => ({
      at,
      what: `${by ? nameOf(world, by) : ''}${stepNames[what] ?? what}${reason ? `(${maskPhones(reason)})` : ''}`,
    })),
    appealUntil,
  }

  /** Evidence that is a message can be gone to; a check or a deadline has no message of its own. */
  function shownEvidence({ chats }: Stage, key: string): EntryDetail['evidence'] {
    const message = chats.find(key) ?? chats.find(key.replace(/^spot-check\//, 'check/'))
    if (!message) return []
    const name = message.from === 'bot' ? '查岗' : nameOf(world, message.from)
    const what = message.text || message.card?.title || (message.photos ? '[照片]' : '[位置]')
    return [
      { messageId: message.id, chat: message.chat, text: `${scene.cal.clockOf(message.at)} ${name} ${what}` },
    ]
  }
}
