import { type AccountsState, emptyAccounts } from './accounts/state.ts'
import { type AgencyState, emptyAgency } from './agency/state.ts'
import { type AwayState, emptyAway } from './away/state.ts'
import { type CarState, emptyCars } from './car/state.ts'
import { type ClaimState, emptyClaims } from './claim/state.ts'
import { type ContactState, emptyContacts } from './contact/state.ts'
import { emptyHabits, type HabitState } from './habit/state.ts'
import { emptyLeave, type LeaveState } from './leave/state.ts'
import { emptyLedger, type LedgerState } from './ledger/state.ts'
import { emptyLocations, type LocationState } from './location/state.ts'
import { emptyMetrics, type MetricState } from './metric/state.ts'
import { emptyOnboarding, type OnboardingState } from './onboarding/state.ts'
import { emptyOrg, type OrgState } from './org/state.ts'
import { emptyPlans, type PlanState } from './plan/state.ts'
import { emptyReports, type ReportState } from './report/state.ts'
import { emptyRequests, type RequestState } from './request/state.ts'
import { emptyRulebook, type RulebookState } from './rulebook/state.ts'
import { emptySchedule, type ScheduleState } from './schedule/state.ts'
import { emptySignIns, type SignInState } from './sign-in/state.ts'
import { emptySpotChecks, type SpotCheckState } from './spot-check/state.ts'
import { emptyZones, type ZoneState } from './zones/state.ts'

/**
 * All that the bot knows, as plain JSON: the fold of the facts so far. Decisions read it, only `evolve` changes it.
 * Each subject owns its slice (`policy/<subject>/state.ts`).
 */
export type World = OrgState & {
  schedule: ScheduleState
  signIns: SignInState
  locations: LocationState
  spotChecks: SpotCheckState
  away: AwayState
  claims: ClaimState
  contacts: ContactState
  metrics: MetricState
  agency: AgencyState
  reports: ReportState
  plans: PlanState
  leave: LeaveState
  requests: RequestState
  rulebook: RulebookState
  cars: CarState
  habits: HabitState
  ledger: LedgerState
  zones: ZoneState
  accounts: AccountsState
  onboarding: OnboardingState
}

/** The world before its first fact. */
export const emptyWorld = (): World => ({
  ...emptyOrg(),
  schedule: emptySchedule(),
  signIns: emptySignIns(),
  locations: emptyLocations(),
  spotChecks: emptySpotChecks(),
  away: emptyAway(),
  claims: emptyClaims(),
  contacts: emptyContacts(),
  metrics: emptyMetrics(),
  agency: emptyAgency(),
  reports: emptyReports(),
  plans: emptyPlans(),
  leave: emptyLeave(),
  requests: emptyRequests(),
  rulebook: emptyRulebook(),
  cars: emptyCars(),
  habits: emptyHabits(),
  ledger: emptyLedger(),
  zones: emptyZones(),
  accounts: emptyAccounts(),
  onboarding: emptyOnboarding(),
})
