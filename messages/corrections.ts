import type { Post } from '../policy/decision.ts'
import { amountOf, fineVerb, rewardVerb } from '../policy/ledger/amount.ts'
import { subjectName } from '../policy/ledger/balance.ts'
import type { Settlement } from '../policy/ledger/settle.ts'
import type { Entry } from '../policy/ledger/state.ts'
import type { Scene } from '../policy/situation.ts'
import { accountNote } from './accounts.ts'

/** One message that tells the group which entries a late fact has taken back or added. */
export function corrections(
  scene: Scene,
  { entered, reversed }: Settlement,
  groupId: string | undefined,
): Post[] {
  if (!groupId) return []
  const lines = [
    ...reversed.map((entry) => `${entry.id} 已冲回:${line(scene, entry)}${accountNote(scene, entry, true)}`),
    ...entered
      .filter((entry) => entry.amountFen !== null)
      .map(
        (entry) =>
          `${entry.id} 新增:${line(scene, entry)}(${entry.rule}「${entry.clause}」)${accountNote(scene, entry)}`,
      ),
  ]
  if (lines.length === 0) return []
  return [{ to: { group: groupId }, text: ['【更正】收到补充的事实,结果改为:', ...lines].join('\n') }]
}

function line(scene: Scene, entry: Entry): string {
  const money = entry.amountFen
    ? ` ${entry.amountFen < 0 ? fineVerb(entry.unit) : rewardVerb(entry.unit)}${amountOf(entry)}`
    : ''
  return `${subjectName(scene.world, entry.subject)}${money},${entry.because}`
}
