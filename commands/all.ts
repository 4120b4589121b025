import { agreeToSheet } from './accounts/agree.ts'
import { closeMonth } from './accounts/close-month.ts'
import { exportLedger } from './accounts/export-ledger.ts'
import { mySheet } from './accounts/my-sheet.ts'
import { appeal } from './appeal.ts'
import { bindGroup } from './bind-group.ts'
import { bookCar } from './book-car.ts'
import { boothMeeting } from './booth-meeting.ts'
import { boothSignIn } from './booth-sign-in.ts'
import { brokerLeft } from './broker-left.ts'
import { contactBroker, showBrokers } from './brokers.ts'
import { cancelCar } from './cancel-car.ts'
import { chooseZone } from './choose-zone.ts'
import { claimResource } from './claim-resource.ts'
import { claimStore } from './claim-store.ts'
import type { Command } from './command.ts'
import { composition } from './composition.ts'
import { confirmEntry, confirmFines, confirmRewards } from './confirm.ts'
import { pitchMeeting, publicity, roadshow, viewingTour } from './contact-events.ts'
import { correct } from './correct.ts'
import {
  countCalls,
  countCards,
  countConsultations,
  countLeads,
  countLeaflets,
  countRegistrations,
} from './count.ts'
import { rejectRequest } from './decide-request.ts'
import { drawBoothsCommand } from './draw-booths.ts'
import { drawZonesCommand } from './draw-zones.ts'
import { dutyList, dutyListToday } from './duty-list.ts'
import { fileNextWeek, fileThisWeek } from './file-week.ts'
import { findResource } from './find-resource.ts'
import { searchRules } from './find-rule.ts'
import { followUp } from './follow-up.ts'
import { forgetPhotos } from './forget-photos.ts'
import { grantRequest } from './grant-request.ts'
import { help } from './help.ts'
import { inspect } from './inspect.ts'
import { issuePlan } from './issue-plan.ts'
import { joinBroker } from './join-broker.ts'
import { keyContact } from './key-contact.ts'
import { leaveCommands } from './leave.ts'
import { leavePost } from './leave-post.ts'
import { locate } from './locate.ts'
import { makeUp } from './make-up.ts'
import { noteMaterials } from './materials.ts'
import { mine } from './mine.ts'
import { myFines, myRewards } from './my-entries.ts'
import { mineResources } from './my-resources.ts'
import { myTasks } from './my-tasks.ts'
import { bindAdmin, callMe, newAdminCode } from './onboarding/admin-code.ts'
import { bind, bindCode, unbind } from './onboarding/bind.ts'
import { enableGroup } from './onboarding/enable-group.ts'
import { leaveHouse } from './onboarding/leave-house.ts'
import { addPerson, movePerson } from './onboarding/people.ts'
import { roster } from './onboarding/roster.ts'
import { waitingList } from './onboarding/waiting.ts'
import { phrase } from './phrase.ts'
import { pitchStore } from './pitch-store.ts'
import { places } from './places.ts'
import { progress } from './progress.ts'
import { ranking } from './ranking.ts'
import { countVisits } from './refer-visit.ts'
import { releaseResource } from './release-resource.ts'
import { report } from './report.ts'
import { reportArea } from './report-area.ts'
import { returnToPost } from './return-to-post.ts'
import { gestureFits, gestureMismatch } from './rule-gesture.ts'
import { setRule } from './rulebook/set-rule.ts'
import { setTarget } from './rulebook/set-target.ts'
import { showRule } from './rulebook/show-rule.ts'
import { startPack } from './rulebook/start-pack.ts'
import { whatIfCommand } from './rulebook/what-if.ts'
import { withdrawChange } from './rulebook/withdraw-change.ts'
import { selfCheckCommand } from './self-check.ts'
import { setAmount } from './set-amount.ts'
import { finePaid, forfeitDone, rewardPaid } from './settle-entry.ts'
import { endShift, startShift } from './shift.ts'
import { signIn } from './sign-in.ts'
import { spotCheck } from './spot-check.ts'
import { subscribe } from './subscribe.ts'
import { substitute } from './substitute.ts'
import { logTraining } from './training.ts'
import { verify } from './verify.ts'
import { waive } from './waive.ts'
import { weekPlan, weekSummary } from './week-paper.ts'
import { why } from './why.ts'
import { zoneMap } from './zone-map.ts'

/** Every command there is; 帮助 lists them in this order. */
export const commands: readonly Command[] = [
  signIn,
  boothSignIn,
  startShift,
  endShift,
  locate,
  makeUp,
  reportArea,
  dutyList,
  dutyListToday,
  fileNextWeek,
  fileThisWeek,
  weekPlan,
  weekSummary,
  issuePlan,
  substitute,
  composition,
  ...leaveCommands,
  inspect,
  phrase,
  countLeads,
  countVisits,
  countConsultations,
  countCalls,
  countLeaflets,
  countRegistrations,
  pitchStore,
  countCards,
  joinBroker,
  brokerLeft,
  showBrokers,
  contactBroker,
  subscribe,
  report,
  correct,
  ranking,
  progress,
  mine,
  myTasks,
  forgetPhotos,
  followUp,
  noteMaterials,
  boothMeeting,
  logTraining,
  zoneMap,
  places,
  chooseZone,
  drawZonesCommand,
  drawBoothsCommand,
  bookCar,
  cancelCar,
  leavePost,
  returnToPost,
  spotCheck,
  gestureMismatch,
  gestureFits,
  claimResource,
  claimStore,
  keyContact,
  viewingTour,
  pitchMeeting,
  publicity,
  roadshow,
  findResource,
  mineResources,
  releaseResource,
  grantRequest,
  rejectRequest,
  confirmEntry,
  confirmFines,
  confirmRewards,
  setAmount,
  waive,
  appeal,
  myFines,
  myRewards,
  why,
  verify,
  mySheet,
  agreeToSheet,
  closeMonth,
  exportLedger,
  finePaid,
  rewardPaid,
  forfeitDone,
  searchRules,
  showRule,
  setTarget,
  setRule,
  withdrawChange,
  whatIfCommand,
  startPack,
  help,
  bindGroup,
  enableGroup,
  bind,
  bindAdmin,
  newAdminCode,
  callMe,
  roster,
  addPerson,
  movePerson,
  leaveHouse,
  bindCode,
  unbind,
  waitingList,
  selfCheckCommand,
]
