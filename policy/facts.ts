import type { AccountsFact } from './accounts/state.ts'
import type { AgencyFact } from './agency/state.ts'
import type { AwayFact } from './away/state.ts'
import type { CarFact } from './car/state.ts'
import type { ClaimFact } from './claim/state.ts'
import type { ContactFact } from './contact/state.ts'
import type { HabitFact } from './habit/state.ts'
import type { LeaveFact } from './leave/state.ts'
import type { LedgerFact } from './ledger/state.ts'
import type { LocationFact } from './location/state.ts'
import type { MetricFact } from './metric/state.ts'
import type { OnboardingFact } from './onboarding/state.ts'
import type { OrgFact } from './org/state.ts'
import type { PlanFact } from './plan/state.ts'
import type { ReportFact } from './report/state.ts'
import type { RequestFact } from './request/state.ts'
import type { RulebookFact } from './rulebook/state.ts'
import type { ScheduleFact } from './schedule/state.ts'
import type { SignInFact } from './sign-in/state.ts'
import type { SpotCheckFact } from './spot-check/state.ts'
import type { World } from './world.ts'
import type { ZoneFact } from './zones/state.ts'

/**
 * Everything that ever happened, as the log keeps it: in the past tense, with the moments that matter inside.
 * The `World` is these, folded in order; nothing else changes it.
 */
export type Fact =
  | OrgFact
  | ScheduleFact
  | SignInFact
  | LocationFact
  | SpotCheckFact
  | AwayFact
  | ClaimFact
  | ContactFact
  | MetricFact
  | AgencyFact
  | ReportFact
  | PlanFact
  | LeaveFact
  | RequestFact
  | RulebookFact
  | CarFact
  | HabitFact
  | LedgerFact
  | ZoneFact
  | AccountsFact
  | OnboardingFact

/** How each kind of fact of one subject changes the world; the world is changed in place. */
export type Evolvers<F extends { kind: string }> = {
  [K in F['kind']]: (world: World, fact: Extract<F, { kind: K }>) => void
}
