import type { Post } from '../../policy/decision.ts'
import { nameOf } from '../../policy/people.ts'
import { requestDecidedAlready, requestWasTakenBack } from '../requests.ts'
import { done, type LiveCard, refreshed } from './live-card.ts'

/** Wherever a request lies, its card says what has become of it. */
export const requestCards: LiveCard = {
  touchedBy: ['requestDecided'],
  now: ({ world, cal }, facts) =>
    facts.flatMap((fact) => {
      const request = fact.kind === 'requestDecided' ? world.requests[fact.id] : undefined
      if (fact.kind !== 'requestDecided' || !request) return []
      const { id, title, by, groupId, askedOf } = request
      const takenBack = !fact.granted && fact.by === by
      const line = takenBack
        ? requestWasTakenBack(id, title)
        : requestDecidedAlready(
            id,
            title,
            fact.granted ? '同意' : '驳回',
            nameOf(world, fact.by),
            cal.dateClockOf(fact.at),
          )
      const reason = fact.reason && !takenBack ? [fact.reason] : []
      const card = done(
        `request/${id}`,
        `${title} ${id}`,
        fact.granted ? 'good' : 'warn',
        line,
        ...reason.map(because),
      )
      const places: Post['to'][] = [
        groupId ? { group: groupId } : { person: by },
        ...(askedOf ? [{ person: askedOf }] : []),
      ]
      return places.map((to) => refreshed(to, card))
    }),
}

const because = (reason: string) => `原因:${reason}`
