import { tooMany } from '../messages/errors.ts'
import {
  noSuchRequest,
  notYourRequest,
  requestDecidedAlready,
  requestGranted,
  requestNotForYou,
  requestOwedFor,
  requestRejected,
  requestsWaiting,
  requestWasTakenBack,
} from '../messages/requests.ts'
import { type Decision, type Post, together } from '../policy/decision.ts'
import { evolve } from '../policy/evolve.ts'
import { stakeIn } from '../policy/ledger/stake.ts'
import { isAbove, isManager, leaderOf, nameOf, type PersonThen, type Role } from '../policy/people.ts'
import { openRequests } from '../policy/request/open.ts'
import type { Request } from '../policy/request/state.ts'
import type { Scene, Situation } from '../policy/situation.ts'
import { maskPhones, nearest } from '../policy/text.ts'
import { command, refuse, reply } from './command.ts'
import { TAKEN_BACK } from './recalled.ts'
import { requestKindNamed } from './requests/all.ts'

type Input = { ids: string[]; reason: string }
export const deciders: Role[] = ['supervisor', 'manager', 'director', 'gm', 'desk', 'finance', 'admin']

export const rejectRequest = command<Input>({
  words: ['驳回', '拒绝', '不同意'],
  usage: '驳回 <编号> [原因]',
  about: '驳回申请,写上原因',
  example: '驳回 Q12 材料不全',
  who: deciders,
  rules: ['G9'],
  read: (rest) => ({ input: readIds(rest) }),
  decide: ({ ids, reason }, situation) => answerAll(situation, ids, false, reason),
})

/** May this person decide this request? true, or why not. Never the asker himself. */
export function mayDecide(scene: Scene, request: Request, decider: PersonThen): true | string {
  if (request.by === decider.id) return notYourRequest(request.id)
  const kind = requestKindNamed(request.type)
  const owed = kind?.excuses ? stakeIn(scene, decider.id, kind.excuses(scene, request)) : null
  if (owed) return requestOwedFor(request.id, nameOf(scene.world, request.by), owed.id)
  if (kind?.mayDecide) return kind.mayDecide(scene, request, decider)
  if (isManager(decider) || isAbove(scene.world, decider.id, request.by, request.at)) return true
  const leader = leaderOf(scene.world, request.by, request.at)?.name
  return requestNotForYou(request.id, nameOf(scene.world, request.by), leader)
}

/** 同意 or 驳回 of several numbers; without any, what waits for the sender. */
export function answerAll(situation: Situation, ids: string[], granted: boolean, reason: string): Decision {
  if (ids.length === 0) {
    const named = waitingFor(situation).map(({ id, title, by }) => ({
      id,
      title,
      by: nameOf(situation.world, by),
    }))
    return refuse(situation, requestsWaiting(granted ? '同意' : '驳回', named))
  }
  if (ids.length > MOST) return refuse(situation, tooMany(granted ? '同意' : '驳回', ids.length, MOST))
  return inTurn(situation, ids, (ahead, id) => answerOne(ahead, id, granted, reason))
}

/** As many as one message decides: each is answered by a line of its own. */
const MOST = 20

/** Each is decided in the world that the ones before it have made: what one takes back, the next finds taken back. */
function inTurn(
  situation: Situation,
  ids: readonly string[],
  decide: (ahead: Situation, id: string) => Decision,
): Decision {
  const world = ids.length > 1 ? structuredClone(situation.world) : situation.world
  return together(
    ...ids.map((id, index) => {
      const decision = decide({ ...situation, world }, id)
      if (index < ids.length - 1) for (const fact of decision.facts) evolve(world, fact)
      return decision
    }),
  )
}

/** The open requests that the sender may decide. */
export const waitingFor = (situation: Situation): Request[] =>
  openRequests(situation).filter((one) => mayDecide(situation, one, situation.sender) === true)

function answerOne(situation: Situation, id: string, granted: boolean, reason: string): Decision {
  const { world, sender, at, cal } = situation
  const request = world.requests[id]
  if (!request) {
    const open = openRequests(situation).map((one) => one.id)
    return refuse(situation, noSuchRequest(id, nearest(id, open)))
  }
  if (request.state !== 'open' && request.decidedBy === request.by && request.reason === TAKEN_BACK)
    return refuse(situation, requestWasTakenBack(id, request.title))
  if (request.state !== 'open') {
    const how = request.state === 'granted' ? '同意' : '驳回'
    const when = cal.dateClockOf(request.decidedAt ?? at)
    return refuse(
      situation,
      requestDecidedAlready(id, request.title, how, nameOf(world, request.decidedBy ?? ''), when),
    )
  }
  const may = mayDecide(situation, request, sender)
  if (may !== true) return refuse(situation, may)
  const kind = requestKindNamed(request.type)
  if (!kind) throw new Error(`no kind of request named ${request.type} for ${id}`)
  const follows = granted
    ? kind.grant(situation, request, sender.id, reason)
    : (kind.reject?.(situation, request, sender.id, reason) ?? { facts: [], say: [] })
  const usual = granted
    ? requestGranted(id, request.title, sender.name)
    : requestRejected(id, request.title, sender.name, reason)
  const text = kind.answer?.(situation, request, { granted, by: sender.id, reason }) ?? usual
  const card = closed(request, text, granted)
  const here = reply(situation, text, { card, ...underHisOwn(situation, request) }).say
  const told = [...here, ...tellAsker(situation, request, text, card)]
  const news = follows.say.filter((post) => !told.some((one) => sameWords(one, post)))
  return {
    facts: [
      { kind: 'requestDecided', id, granted, by: sender.id, at, reason: reason || undefined },
      ...follows.facts,
    ],
    say: [...told, ...news],
  }
}

/** The same line for the same reader: said once is enough. */
const sameWords = (a: Post, b: Post) => a.text === b.text && JSON.stringify(a.to) === JSON.stringify(b.to)

/** The asker hears it where he asked, unless that is where it has just been said. */
function tellAsker(situation: Situation, request: Request, text: string, card: Post['card']): Post[] {
  if (request.groupId && request.groupId === situation.group?.id) return []
  const to = request.groupId ? { group: request.groupId } : { person: request.by }
  return [{ to, text, card, replyTo: request.messageKey }]
}

/** A press is no message to answer: what it decides is said to whoever asked, where he has asked. */
const underHisOwn = ({ message, group }: Situation, { groupId, messageKey }: Request) =>
  message.pressed && messageKey && groupId !== undefined && groupId === group?.id
    ? { replyTo: messageKey }
    : {}

const closed = (request: Request, text: string, granted: boolean): Post['card'] => ({
  key: `request/${request.id}`,
  title: `${request.title} ${request.id}`,
  tone: granted ? 'good' : 'warn',
  lines: [text],
  buttons: [],
  closed: true,
})

/** `Q12 q13 信号不好` as numbers and a reason. A bare number is taken as a request's. */
export function readIds(rest: string): Input {
  const ids: string[] = []
  let left = rest.trim()
  for (;;) {
    const found = /^[#(]?(?:Q|q)?(\d{1,6})\)?(?=$|[\s,、;])[\s,、;]*/.exec(left)
    if (!found) break
    ids.push(`Q${found[1]}`)
    left = left.slice(found[0].length)
  }
  return { ids: [...new Set(ids)], reason: maskPhones(left.trim()) }
}
