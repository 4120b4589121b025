import { agencyProgress } from './agency-progress.ts'
import { awayIsOverdue } from './away-overdue.ts'
import { noteMeetings, remindMeetings } from './booth-meetings.ts'
import { checkLastCall } from './check-last-call.ts'
import { checkMembers, tellMembers } from './check-members.ts'
import { claimExpire } from './claim-expire.ts'
import { claimHold } from './claim-hold.ts'
import { claimRemind } from './claim-remind.ts'
import { closeAgencyDay } from './close-agency-day.ts'
import { closeAgencyWeek } from './close-agency-week.ts'
import { closeBooth } from './close-booth.ts'
import { closeCheck } from './close-check.ts'
import { closeDay } from './close-day.ts'
import { closePapers } from './close-papers.ts'
import { closeSlot } from './close-slot.ts'
import { closeVisitsWeek } from './close-visits-week.ts'
import { drawPhrases } from './draw-phrases.ts'
import { eveningBoard } from './evening-board.ts'
import { grantLeave } from './grant-leave.ts'
import { inspectLocations } from './inspect-locations.ts'
import type { Job } from './job.ts'
import { lockMonth } from './lock-month.ts'
import { managerSummaryJob } from './manager-summary.ts'
import { noteInspections } from './note-inspections.ts'
import { openDay } from './open-day.ts'
import { openPostsJob } from './open-posts.ts'
import { openSlot } from './open-slot.ts'
import { phaseBeginsJob } from './phase-begins.ts'
import { randomCheck } from './random-check.ts'
import { remindBrokers } from './remind-brokers.ts'
import { remindDutyList } from './remind-duty-list.ts'
import { remindInspection } from './remind-inspection.ts'
import { remindLocations } from './remind-locations.ts'
import { remindMorning } from './remind-morning.ts'
import { remindIssue, remindPapers } from './remind-papers.ts'
import { remindSlot } from './remind-slot.ts'
import { remindToRunCheck } from './remind-to-check.ts'
import { listMissingReports, remindReports } from './report-reminder.ts'
import { settleContact } from './settle-contact.ts'
import { settleSubscription } from './settle-subscription.ts'
import { summaryDraftJob } from './summary-draft.ts'
import { tellMaterials } from './tell-materials.ts'
import { weekBoard } from './week-board.ts'
import { weekReport } from './week-report.ts'
import { weeklyHabits } from './weekly-habits.ts'
import { zoneDraft } from './zone-draft.ts'
import { zoneTurn } from './zone-turn.ts'

/** Every job there is, by the name that due rows carry. */
export const jobs: readonly Job[] = [
  drawPhrases,
  remindSlot,
  openSlot,
  closeSlot,
  remindMorning,
  tellMaterials,
  closeBooth,
  remindMeetings,
  noteMeetings,
  remindLocations,
  remindInspection,
  inspectLocations,
  noteInspections,
  grantLeave,
  randomCheck,
  checkLastCall,
  closeCheck,
  remindToRunCheck,
  awayIsOverdue,
  openDay,
  checkMembers,
  tellMembers,
  weeklyHabits,
  phaseBeginsJob,
  remindReports,
  listMissingReports,
  closeDay,
  closeVisitsWeek,
  eveningBoard,
  managerSummaryJob,
  lockMonth,
  settleSubscription,
  settleContact,
  remindBrokers,
  agencyProgress,
  closeAgencyDay,
  closeAgencyWeek,
  claimHold,
  claimRemind,
  claimExpire,
  summaryDraftJob,
  remindDutyList,
  remindPapers,
  remindIssue,
  weekReport,
  closePapers,
  openPostsJob,
  zoneDraft,
  zoneTurn,
  weekBoard,
]

export const jobNamed = (name: string): Job | undefined => jobs.find((job) => job.name === name)
