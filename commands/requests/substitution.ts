import { z } from 'zod'
import {
  movesInside,
  placesChanged,
  postClosed,
  postTaken,
  substitutionNotForYou,
} from '../../messages/substitutions.ts'
import { dateOf } from '../../policy/calendar.ts'
import { type Decision, nothing, type Post, together } from '../../policy/decision.ts'
import { channelGroup } from '../../policy/org/channel-group.ts'
import { typeOf } from '../../policy/org/composition.ts'
import { everyone, isAbove, isManager, nameOf, type Posting, postingAt } from '../../policy/people.ts'
import { openRequests } from '../../policy/request/open.ts'
import type { Request } from '../../policy/request/state.ts'
import type { Scene } from '../../policy/situation.ts'
import { changeDay } from '../../policy/substitution/open-posts.ts'
import { openingsOf } from '../../policy/substitution/post-of.ts'
import type { RequestKind } from './kind.ts'

const data = z.object({
  kind: z.enum(['booth', 'inside']),
  unit: z.string(),
  team: z.string(),
  week: z.string(),
  /** Who led the post's holder when it was asked. */
  leaderId: z.string().optional(),
})

/**
 * S0-EX-13, S0-EX-14: 同意 lets the two change places from the next Monday; inside, the volunteer takes the empty place.
 * The leader of the post decides, or the volunteer's, or a manager. A post that was filled meanwhile stays as it is.
 */
export const substitutionRequest: RequestKind = {
  type: 'substitution',
  mayDecide(scene, request, decider) {
    const { unit, leaderId } = data.parse(request.data)
    if (isManager(decider) || decider.id === leaderId) return true
    if (isAbove(scene.world, decider.id, request.by, request.at)) return true
    return substitutionNotForYou(request.id, unit, leaderId && scene.world.people[leaderId]?.name)
  },
  grant(scene, request, deciderId) {
    const { kind, unit } = data.parse(request.data)
    const moves = kind === 'booth' ? swap(scene, request) : goInside(scene, request)
    if (!moves) return { facts: [], say: tell(scene, request, postClosed(unit)) }
    return together(moves, answerOthers(scene, request, deciderId))
  },
}

/** The last post of an opening is gone: whoever else asked for it is told, and his request is closed. */
function answerOthers(scene: Scene, request: Request, by: string): Decision {
  const { unit, week } = data.parse(request.data)
  const opening = openingsOf(scene, week).find((one) => one.unit === unit)
  if ((opening?.kind === 'booth' ? opening.posts.length : (opening?.count ?? 0)) > 1) return nothing
  const others = openRequests(scene).filter(
    (one) => one.id !== request.id && one.type === 'substitution' && one.data.unit === unit,
  )
  return {
    facts: others.map(({ id }) => ({
      kind: 'requestDecided',
      id,
      granted: false,
      by,
      at: scene.now,
      reason: '岗位已补上',
    })),
    say: others.flatMap((one) => tell(scene, one, postTaken(one.id, nameOf(scene.world, one.by), unit))),
  }
}

function openingOf(scene: Scene, request: Request) {
  const { unit, week } = data.parse(request.data)
  const opening = openingsOf(scene, week).find((one) => one.unit === unit)
  return opening?.kind === 'booth' ? opening : undefined
}

/** The volunteer and the holder farthest from his quota change places: team, channel, leader and kind of post. */
function swap(scene: Scene, request: Request): Decision | null {
  const holder = openingOf(scene, request)?.posts[0]?.holder
  const volunteer = scene.world.people[request.by]
  if (!holder || !volunteer || volunteer.postings.some(({ from }) => from > scene.now)) return null
  const day = changeDay(scene.today)
  const from = scene.cal.momentOn(day, '00:00')
  const theirs = postingAt(scene.world.people[holder.id]!, scene.now)
  const own = postingAt(volunteer, scene.now)
  const text = placesChanged(volunteer.name, unitOf(theirs), holder.name, unitOf(own), dateOf(day))
  return {
    facts: [
      { kind: 'personPosted', personId: volunteer.id, posting: { ...theirs, from } },
      { kind: 'personPosted', personId: holder.id, posting: { ...own, from } },
    ],
    say: tell(scene, request, text, [theirs.channel, own.channel]),
  }
}

/** The place inside is like that of those who are there already. */
function goInside(scene: Scene, request: Request): Decision | null {
  const { world, policy, now, cal, today } = scene
  const { team, unit, week } = data.parse(request.data)
  const volunteer = world.people[request.by]
  const open = openingsOf(scene, week).some((one) => one.kind === 'inside' && one.unit === unit)
  if (!open || !volunteer || volunteer.postings.some(({ from }) => from > now)) return null
  const like = everyone(world, now).find(
    (person) => person.team === team && typeOf(policy, person.staffType) === policy.composition.inside,
  )
  const own = postingAt(volunteer, now)
  const day = changeDay(today)
  const posting: Posting = {
    from: cal.momentOn(day, '00:00'),
    role: 'staff',
    staffType: policy.composition.inside,
    team,
    ...(like?.channel && { channel: like.channel }),
    leaderId: like?.leaderId ?? own.leaderId,
  }
  return {
    facts: [{ kind: 'personPosted', personId: volunteer.id, posting }],
    say: tell(scene, request, movesInside(volunteer.name, unit, dateOf(day)), [own.channel]),
  }
}

/** To the groups of the channels concerned; where there is none, to the asker. */
function tell(scene: Scene, request: Request, text: string, channels: (string | undefined)[] = []): Post[] {
  const ids = new Set(
    channels.flatMap((channel) => (channel ? (channelGroup(scene, channel)?.id ?? []) : [])),
  )
  if (ids.size > 0) return [...ids].map((id) => ({ to: { group: id }, text }))
  return [{ to: request.groupId ? { group: request.groupId } : { person: request.by }, text }]
}

const unitOf = ({ channel, team }: Posting) => `${channel ?? ''}${team ?? ''}`
