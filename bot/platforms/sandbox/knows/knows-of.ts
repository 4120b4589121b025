import { balanceOf } from '../../../../policy/ledger/balance.ts'
import { metricsOf } from '../../../../policy/metric/mine.ts'
import { who } from '../../../../policy/people.ts'
import { Refused } from '../refusal.ts'
import type { Stage } from '../stage/stage.ts'
import type { Knows } from '../wire.ts'
import { awayOf } from './away-of.ts'
import { checksOf } from './checks-of.ts'
import { claimsOf } from './claims-of.ts'
import { ledgerOf } from './ledger-of.ts'
import { phaseOf } from './phase-of.ts'
import { requestsOf } from './requests-of.ts'
import { slotsOf } from './slots-of.ts'
import { zonesOf } from './zones-of.ts'

/** What the bot knows about one person at this moment. Throws `Refused` when there is no such person. */
export async function knowsOf(stage: Stage, personId: string): Promise<Knows> {
  const scene = await stage.scene()
  if (!scene.world.people[personId]) throw new Refused('没有这个人,请重新选择。', 404)
  const person = who(scene.world, personId, scene.now)

  return {
    phase: phaseOf(scene),
    slots: slotsOf(scene, person),
    checks: checksOf(scene, person),
    claims: claimsOf(scene, person),
    requests: requestsOf(scene, person),
    ledger: ledgerOf(scene, person.id),
    balanceFen: balanceOf(scene.world, person.id).fen,
    unit: scene.policy.unit === '元' ? undefined : scene.policy.unit,
    metrics: person.role === 'staff' ? metricsOf(scene, person.id) : [],
    away: awayOf(scene, person),
    zones: zonesOf(scene, person),
  }
}
