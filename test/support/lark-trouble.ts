import { type Dice, seededDice } from '../lark-sim/dice.ts'
import type { HttpFault } from '../lark-sim/http/faults.ts'
import type { Trouble } from './lark-day.ts'

/** One call in a hundred each: refused, broken off, done but the answer lost, too many, and a token that has expired. */
const calls: HttpFault[] = [
  { effect: 'error', status: 500 },
  { effect: 'error_after', status: 504 },
  { effect: 'reset_after' },
  { effect: 'rate_limit', reset: 1 },
  { effect: 'token_invalid', revoke: true },
]

/** Of a hundred events one each comes twice, twice under another id, is taken for lost, is late, or meets a cut connection. */
const pushes: ((live: Parameters<Trouble>[0], dice: Dice) => void)[] = [
  ({ sim }) => sim.delivery.addRule({ effect: 'duplicate', copies: 2 }),
  ({ sim }) => sim.delivery.addRule({ effect: 'duplicate_new_event_id' }),
  ({ sim }) => sim.delivery.addRule({ effect: 'ignore_ack' }),
  ({ sim }, dice) => sim.delivery.addRule({ effect: 'delay', ms: dice.below(200) }),
  ({ sim }, dice) => sim.ws.disrupt(dice.roll() < 0.5 ? 'terminate' : 'close'),
]

/** Five in a hundred calls, and five in a hundred events, go wrong: always the same for a seed. */
export function randomTrouble(seed: number): Trouble {
  const dice = seededDice(seed)
  return (live, step) => {
    if (step === 0) {
      for (const fault of calls) live.sim.faults.add({ api: 'im.*', times: -1, probability: 0.01, ...fault })
    }
    const at = dice.below(100)
    pushes[at]?.(live, dice)
  }
}
