import { accountsEvolvers } from './accounts/state.ts'
import { agencyEvolvers } from './agency/state.ts'
import { awayEvolvers } from './away/state.ts'
import { carEvolvers } from './car/state.ts'
import { claimEvolvers } from './claim/state.ts'
import { contactEvolvers } from './contact/state.ts'
import type { Evolvers, Fact } from './facts.ts'
import { habitEvolvers } from './habit/state.ts'
import { leaveEvolvers } from './leave/state.ts'
import { ledgerEvolvers } from './ledger/state.ts'
import { locationEvolvers } from './location/state.ts'
import { metricEvolvers } from './metric/state.ts'
import { onboardingEvolvers } from './onboarding/state.ts'
import { orgEvolvers } from './org/state.ts'
import { planEvolvers } from './plan/state.ts'
import { reportEvolvers } from './report/state.ts'
import { requestEvolvers } from './request/state.ts'
import { rulebookEvolvers } from './rulebook/state.ts'
import { scheduleEvolvers } from './schedule/state.ts'
import { signInEvolvers } from './sign-in/state.ts'
import { spotCheckEvolvers } from './spot-check/state.ts'
import type { World } from './world.ts'
import { zoneEvolvers } from './zones/state.ts'

const evolvers: Evolvers<Fact> = {
  ...orgEvolvers,
  ...scheduleEvolvers,
  ...signInEvolvers,
  ...locationEvolvers,
  ...spotCheckEvolvers,
  ...awayEvolvers,
  ...claimEvolvers,
  ...contactEvolvers,
  ...metricEvolvers,
  ...agencyEvolvers,
  ...reportEvolvers,
  ...planEvolvers,
  ...leaveEvolvers,
  ...requestEvolvers,
  ...rulebookEvolvers,
  ...carEvolvers,
  ...habitEvolvers,
  ...ledgerEvolvers,
  ...zoneEvolvers,
  ...accountsEvolvers,
  ...onboardingEvolvers,
}

/** Folds one fact into the world, in place. Facts come in the order of the log. */
export function evolve(world: World, fact: Fact): void {
  const change = evolvers[fact.kind] as (world: World, fact: Fact) => void
  change(world, fact)
}
