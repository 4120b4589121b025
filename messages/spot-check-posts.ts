import { SECOND } from '../policy/calendar.ts'
import type { Card, Post } from '../policy/decision.ts'
import type { Settlement } from '../policy/ledger/settle.ts'
import type { Entry } from '../policy/ledger/state.ts'
import { nameOf } from '../policy/people.ts'
import type { Scene } from '../policy/situation.ts'
import { gestureHold, gestureName } from '../policy/spot-check/gestures.ts'
import { type NewCheck, ruleUntil } from '../policy/spot-check/issue.ts'
import { lateness } from '../policy/spot-check/lateness.ts'
import { type Standing, standingsIn } from '../policy/spot-check/result.ts'
import type { SpotCheck } from '../policy/spot-check/state.ts'
import { moneyLines } from './check-money.ts'
import { howToAppeal } from './ledger.ts'
import {
  checkAsked,
  checkOver,
  checkProgress,
  checkResult,
  checkVoid,
  missReason,
  notAsked,
  reviewReason,
  spanOf,
} from './spot-checks.ts'

const cardKey = ({ n }: Pick<SpotCheck, 'n'>) => `check/${n}`

/** The announcement, in the group of the check. */
export function askedPost(scene: Scene, check: NewCheck): Post {
  const text = askedText(scene, check)
  const [title = '', ...lines] = text.split('\n')
  return {
    to: { group: check.groupId },
    text,
    gesture: check.gesture,
    card: { key: cardKey(check), title: title.replace(/。$/, ''), tone: 'info', lines, buttons: [] },
  }
}

/** The announcement's card while the check is open: who has answered, who has not, and how long there is. */
export function openPost(scene: Scene, check: SpotCheck): Post {
  const { world, now } = scene
  const standings = standingsIn(world, check)
  const names = (...results: Standing['result'][]) =>
    standings.filter(({ result }) => results.includes(result)).map(({ personId }) => nameOf(world, personId))
  const [title = '', request = ''] = askedText(scene, check).split('\n')
  const left = Math.max(0, check.deadline - now) / SECOND
  const lines = [
    request,
    ...checkProgress({
      passed: names('passed'),
      review: names('review'),
      missing: names('missing', 'mismatch'),
      required: check.required.length,
      left: left < 1 ? null : spanOf(left >= 90 ? Math.round(left / 60) * 60 : Math.round(left)),
    }),
  ]
  const card: Card = {
    key: cardKey(check),
    title: title.replace(/。$/, ''),
    tone: 'info',
    lines,
    buttons: [],
  }
  return { to: { group: check.groupId }, text: [title, ...lines].join('\n'), card, refresh: true }
}

function askedText({ world, cal }: Scene, check: NewCheck): string {
  return checkAsked({
    gesture: gestureName(check.gesture),
    hold: gestureHold(check.gesture),
    scope: check.scope,
    names: check.required.map((id) => nameOf(world, id)),
    deadline: cal.clockOf(check.deadline),
    limit: spanOf((check.deadline - check.issuedAt) / 1000),
    excused: excusedOf({ world }, check),
  })
}

/** What the group is told when its time is over: the closed card, then the result with its money. */
export function closedPosts(scene: Scene, check: SpotCheck, { entered }: Settlement): Post[] {
  const { world, cal } = scene
  const standings = standingsIn(world, check)
  const to = { group: check.groupId }
  const of = (...results: Standing['result'][]) => standings.filter(({ result }) => results.includes(result))
  const passed = of('passed')
  const over = checkOver({
    ...{ gesture: gestureName(check.gesture), scope: check.scope, deadline: cal.clockOf(check.deadline) },
    ...{ required: check.required.length, passed: passed.length },
  })
  const review = of('review')
  const text = checkResult({
    ...{ scope: check.scope, gesture: gestureName(check.gesture) },
    ...{ issuedAt: cal.clockOf(check.issuedAt), deadline: cal.clockOf(check.deadline) },
    passed: passed.map(({ personId }) => nameOf(world, personId)),
    missed: of('late', 'missing', 'mismatch').map((miss) => ({
      name: nameOf(world, miss.personId),
      why: whyMissed(scene, check, miss),
    })),
    review: review.map(({ personId, answer }) => ({
      name: nameOf(world, personId),
      why: reviewReason(seenGesture(answer?.photos.at(-1)?.seen)),
    })),
    excused: excusedOf(scene, check, of('excused')),
    money: moneyLines(scene, check, entered, of('late', 'missing', 'mismatch')),
    reviewUntil: cal.clockOf(ruleUntil(scene, check)),
    appeal:
      entered.length > 0
        ? `依据发"为什么 ${entered[0]!.id}"查看;${howToAppeal(entered.map(({ id }) => id))}`
        : '',
  })
  const [title = '', ...lines] = text.split('\n')
  return [
    {
      to,
      text: over,
      card: {
        key: cardKey(check),
        title: over.split(',')[0]!,
        tone: 'info',
        lines: [over],
        buttons: [],
        closed: true,
      },
    },
    {
      to,
      text,
      card: {
        key: `${cardKey(check)}/result`,
        title,
        tone: entered.length > 0 ? 'warn' : 'good',
        lines,
        buttons: resultButtons(world, review, entered),
      },
    },
  ]
}

/** The card of a check that does not count. */
export function voidPost({ cal, world }: Scene, check: SpotCheck): Post {
  const recalled = check.issueKey !== undefined && world.recalled[check.issueKey] !== undefined
  const text = checkVoid({
    ...{ scope: check.scope, issuedAt: cal.clockOf(check.issuedAt) },
    why: recalled ? 'recalled' : 'outage',
  })
  return {
    to: { group: check.groupId },
    text,
    card: { key: cardKey(check), title: '抽查作废', tone: 'info', lines: [text], buttons: [], closed: true },
  }
}

function whyMissed({ cal, world }: Scene, check: SpotCheck, { result, answer, ruledBy }: Standing): string {
  if (result === 'late') return missReason.late(cal.clockOf(answer!.at), lateness(check, answer!.at))
  if (result === 'mismatch') return missReason.mismatch(cal.clockOf(answer!.at), nameOf(world, ruledBy!))
  return missReason.missing
}

function resultButtons(world: Scene['world'], review: Standing[], entered: Entry[]) {
  const own = entered.filter(({ linkedTo }) => !linkedTo).map(({ id }) => id)
  return [
    ...review.slice(0, 3).map(({ personId }) => ({
      label: `${nameOf(world, personId)}手势不符`,
      text: `手势不符 @${nameOf(world, personId)}`,
      style: 'danger' as const,
    })),
    ...(own.length > 0 ? [{ label: '确认', text: `确认 ${own.join(' ')}`, style: 'primary' as const }] : []),
  ]
}

/** Those not asked and why; of those excused only afterwards, just the name. */
function excusedOf({ world }: Pick<Scene, 'world'>, check: NewCheck, later: Standing[] = []): string[] {
  const known = new Set(check.excluded.map(({ personId }) => personId))
  return [
    ...check.excluded.map(({ personId, why }) => notAsked(nameOf(world, personId), why)),
    ...later.filter(({ personId }) => !known.has(personId)).map(({ personId }) => nameOf(world, personId)),
  ]
}

const seenGesture = (seen: { gesture: string; people: number } | null | undefined): string | null =>
  seen ? (seen.people < 1 ? '没有人' : gestureName(seen.gesture)) : null
