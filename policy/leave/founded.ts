import { type Calendar, daysAfter, type Moment } from '../calendar.ts'
import type { Fact } from '../facts.ts'
import { wake } from '../schedule/state.ts'
import type { WorldFile } from '../transcript.ts'
import { type Leave, leaveTypes } from './state.ts'

/**
 * Absences that the world begins with. As dates both ends are included; as times the end is when he is back.
 * What is approved only later becomes known then.
 */
export function foundedLeave(file: WorldFile, cal: Calendar): Fact[] {
  const start = cal.read(file.start)
  return (file.leave ?? []).map(({ person, from, to, type, approvedAt }, index): Fact => {
    const approved = approvedAt ? cal.read(approvedAt) : start
    const named = leaveTypes.find((one) => one === type)
    const leave: Leave = {
      id: `leave/${index + 1}`,
      personId: person,
      type: named ?? '请假',
      ...(type && !named && { detail: type }),
      from: momentOf(cal, from),
      to: to.includes('T') ? cal.read(to) : cal.momentOn(daysAfter(to, 1), '00:00'),
      requestedAt: approved,
      approvedAt: approved,
    }
    return approved <= start
      ? { kind: 'leaveGranted', leave }
      : wake({ id: `grant-${leave.id}`, at: approved, kind: 'grant-leave', data: leave })
  })
}

const momentOf = (cal: Calendar, dayOrTime: string): Moment =>
  dayOrTime.includes('T') ? cal.read(dayOrTime) : cal.momentOn(dayOrTime, '00:00')
