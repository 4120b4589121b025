import type { ClaimState } from '../policy/claim/standing.ts'
import type { Claim } from '../policy/claim/state.ts'
import type { Card } from '../policy/decision.ts'
import type { Scene } from '../policy/situation.ts'
import { wordsOf } from './claim-words.ts'

/** How a claim stands, on a card that stays with it from its report to its end. */
export function claimCard(scene: Scene, claim: Claim, state: ClaimState): Card & { key: string } {
  const { id, resource, holder, at, until, holdUntil, contact } = wordsOf(scene, claim)
  const [tone, line] = lineOf(state, { until, holdUntil })
  return {
    key: `claim/${id}`,
    title: `${id} ${resource}`,
    tone,
    lines: [`${holder} ${at}报备${contact ? `,关键人${contact}` : ''}`, line],
    buttons: [],
    ...(ended.has(state) ? { closed: true } : {}),
  }
}

const ended: ReadonlySet<ClaimState> = new Set(['lost', 'lapsed', 'released', 'expired'])

function lineOf(state: ClaimState, c: { until: string; holdUntil: string }): [Card['tone'], string] {
  switch (state) {
    case 'held':
      return ['good', `保护至${c.until}。`]
    case 'pending':
      return ['warn', `还缺关键人,保留至${c.holdUntil}。`]
    case 'queued':
      return ['info', '排在先报备的人之后。']
    case 'lost':
      return ['info', '别人先报备,没有成立。']
    case 'lapsed':
      return ['info', '到时没有补齐关键人,作废。']
    case 'released':
      return ['info', '已经释放。']
    case 'expired':
      return ['info', '保护期满,别人可以报备。']
    default:
      return state satisfies never
  }
}
