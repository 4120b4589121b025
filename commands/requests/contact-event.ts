import { z } from 'zod'
import {
  eventNotForYou,
  eventReplaced,
  eventTakenBack,
  grantedWith,
  lateForManager,
  notYetThere,
} from '../../messages/contacts.ts'
import { requestGranted, requestRejected } from '../../messages/requests.ts'
import { dateOf } from '../../policy/calendar.ts'
import { eventOccasionId, isTakenBack } from '../../policy/contact/events.ts'
import { correctionOf, EVENT_REQUEST } from '../../policy/contact/registered.ts'
import { eventKinds } from '../../policy/contact/state.ts'
import { isManager, leaderOf, nameOf } from '../../policy/people.ts'
import type { Request } from '../../policy/request/state.ts'
import { wake } from '../../policy/schedule/state.ts'
import { readCount } from '../../policy/text.ts'
import { isLate } from '../contacts/register.ts'
import { leadsOrDesk, settleContactId } from './desk-or-leader.ts'
import type { RequestKind } from './kind.ts'

const data = z.object({
  kind: z.enum(eventKinds),
  contact: z.string(),
  people: z.number().optional(),
  by: z.string().optional(),
  days: z.array(z.string()).min(1),
  trip: z.number(),
  personId: z.string(),
  at: z.number(),
  messageKey: z.string(),
  replaces: z.array(z.string()),
})

/**
 * S0-KA-01..07: a leader, the desk or a manager confirms who came. `同意 Q3 28人` confirms another number. A roadshow may be
 * confirmed beforehand: it is judged in the evening of its last day.
 */
export const contactEventRequest: RequestKind = {
  type: EVENT_REQUEST,

  mayDecide(scene, request, decider) {
    const { world, today, cal } = scene
    const event = data.parse(request.data)
    if (!leadsOrDesk(scene, request, decider)) {
      const leader = leaderOf(world, request.by, request.at)?.name
      return eventNotForYou(request.id, nameOf(world, request.by), leader)
    }
    const replacedBy = correctionOf(scene, request.id)
    if (replacedBy) return eventReplaced(request.id, replacedBy)
    if (isTakenBack({ world, cal }, event)) return eventTakenBack(request.id)
    const lastDay = event.days.at(-1)!
    if (event.kind !== 'roadshow' && today < lastDay) return notYetThere(request.id, dateOf(lastDay))
    if (isLate(scene, lastDay, event.at) && !isManager(decider))
      return lateForManager(request.id, dateOf(lastDay))
    return true
  },

  grant(scene, request, _deciderId, reason = '') {
    const people = peopleIn(request, reason)
    const event = {
      ...data.parse(request.data),
      ...(people === null ? {} : { people }),
      requestId: request.id,
    }
    const { cal, now, policy } = scene
    const over = event.kind === 'roadshow' ? cal.momentOn(event.days.at(-1)!, policy.daily.closeAt) : now
    return {
      facts: [
        { kind: 'contactEventConfirmed', event },
        wake({
          id: settleContactId(request.id),
          at: scene.today >= event.days.at(-1)! ? now : Math.max(now, over),
          kind: 'settle-contact',
          data: { occasion: eventOccasionId(event), requestId: request.id },
        }),
      ],
      say: [],
    }
  },

  answer({ world }, request, { granted, by, reason }) {
    const name = nameOf(world, by)
    if (!granted) return requestRejected(request.id, request.title, name, reason)
    const people = peopleIn(request, reason)
    if (people === null) return requestGranted(request.id, request.title, name)
    return grantedWith(request.id, request.title, name, people)
  },
}

/** Another number of people in what was written behind 同意; null when there is none. */
function peopleIn({ data: { kind, people } }: Request, reason: string): number | null {
  if (kind === 'roadshow') return null
  const found = /^\D{0,4}?(\d{1,7}|[一二两三四五六七八九十百千]+)\s?(?:人|位|名)?[。!]?$/u.exec(reason.trim())
  const count = found && readCount(found[1]!)
  return count && count !== people ? count : null
}
