import { commands } from '../commands/all.ts'
import { finedByHand } from '../commands/by-hand.ts'
import { refuse } from '../commands/command.ts'
import { listeners } from '../commands/listen.ts'
import { askToRecall } from '../commands/onboarding/ask-to-recall.ts'
import { hearChat } from '../commands/onboarding/hear-chat.ts'
import { parse } from '../commands/parse.ts'
import { recalled } from '../commands/recalled.ts'
import { jobNamed } from '../jobs/all.ts'
import { corrections } from '../messages/corrections.ts'
import {
  didYouMean,
  notUnderstood,
  notYours,
  onlyInGroup,
  onlyInPrivate,
  tooLong,
} from '../messages/errors.ts'
import { liveCards } from '../messages/live-cards/all.ts'
import type { Decision, Post } from '../policy/decision.ts'
import { chatOf, nothing } from '../policy/decision.ts'
import type { Fact } from '../policy/facts.ts'
import { resettle } from '../policy/occasion.ts'
import { occasions } from '../policy/occasions.ts'
import type { Pack } from '../policy/pack/schema.ts'
import { hasLeft, roleNames } from '../policy/people.ts'
import type { Due } from '../policy/schedule/state.ts'
import { type Scene, type Situation, sceneAt } from '../policy/situation.ts'
import type { Cause, Decide } from '../store/contract.ts'
import { askAgain } from './ask-again.ts'
import { fromFormer } from './former.ts'
import { fromOutside } from './outside.ts'
import { knownPacks } from './packs.ts'
import { presentable } from './presentable.ts'
import { situationOf } from './situation.ts'

/** As much as one command may say; a week's summary is the longest of them. */
const LONGEST = 2_000

/**
 * The whole of what the bot decides: a pure function of the world and what has come in. `packOf` gives the rulebook of an
 * id; which others there are is asked of the folder of rulebooks. `unheard`: the same facts without the words, for a life
 * of which only the ledger is asked.
 */
export function deciding(packOf: (packId: string) => Pack, { unheard = false } = {}): Decide {
  const packs = { of: packOf, known: knownPacks }
  return function* (world, cause) {
    const scene = () => sceneAt(world, packs, cause.at, unheard)
    for (const decision of steps(cause, scene)) {
      yield unheard ? { facts: decision.facts, say: [] } : presentable(audible(cause, decision))
      const facts = [...decision.facts]
      for (const correction of aftermath(decision.facts, scene())) {
        facts.push(...correction.facts)
        yield presentable(correction)
      }
      if (unheard) continue
      const say = liveCards(scene(), facts).filter((post) => !isShownBy(decision, post))
      if (say.length > 0) yield presentable({ facts: [], say })
    }
  }
}

function* steps(cause: Cause, scene: () => Scene): Generator<Decision> {
  switch (cause.kind) {
    case 'message':
      return yield* onMessage(cause, scene)
    case 'due':
      return yield onDue(cause.due, scene())
    case 'outage':
      return yield {
        facts: [{ kind: 'outageNoted', outage: { from: cause.from, until: cause.until } }],
        say: askAgain(scene(), cause),
      }
    case 'recall':
      return yield recalled(scene(), cause.messageKey, cause.at)
    case 'chat':
      return yield hearChat(scene(), cause.event)
    case 'told':
      return yield { facts: cause.facts, say: [] }
    default:
      return cause satisfies never
  }
}

/** The decision has itself said how this card stands now, in the same place. */
const isShownBy = ({ say }: Decision, { to, card }: Post): boolean =>
  say.some((post) => post.card?.key === card?.key && chatOf(post.to) === chatOf(to))

/** Why a press did nothing is for its presser alone; a message that came too late is not answered. */
function audible(cause: Cause, { facts, say }: Decision): Decision {
  if (cause.kind !== 'message' || say.length === 0) return { facts, say }
  const { key, pressed, stale } = cause.message
  if (stale) return { facts, say: say.filter((post) => post.replyTo !== key || post.card?.buttons.length) }
  return {
    facts,
    say: say.map((post) => (pressed && post.tone === 'refusal' ? { ...post, toast: true } : post)),
  }
}

/** First what the message is by itself (a place, a photo), then what its words say. */
function* onMessage(cause: Extract<Cause, { kind: 'message' }>, scene: () => Scene): Generator<Decision> {
  // It was taken back before it could be handled (its photo was still being fetched).
  if (scene().world.recalled[cause.message.key] !== undefined) return
  const situation = () => situationOf(scene(), cause.message)
  let now = situation()
  if (!now) return yield fromOutside(scene(), cause.message)
  if (hasLeft(now.world, now.sender.id, now.at)) return yield fromFormer(now)
  let heard = false
  for (const listen of listeners) {
    const decision = now && listen(now)
    if (!decision) continue
    heard = true
    yield decision
    now = situation()
  }
  if (!now?.message.text) return
  yield answer(now, heard)
  yield askToRecall(now, commands)
}

function answer(situation: Situation, heard: boolean): Decision {
  const { message, sender, group } = situation
  const parsed = parse(message.text, commands)
  const fined = parsed.kind === 'command' ? null : finedByHand(situation)
  if (fined) return fined
  if (parsed.kind === 'slip')
    return refuse(situation, didYouMean(message.text.trim().split(/\s/)[0]!, parsed.meant))
  if (parsed.kind === 'chatter') {
    const spokenTo = message.mentionsBot || (!group && !heard)
    return spokenTo ? refuse(situation, notUnderstood()) : nothing
  }
  const { command, word, rest } = parsed
  if (situation.unheard && command.onlyTells) return nothing
  if (command.where === 'group' && !group) return refuse(situation, onlyInGroup(word))
  if (command.where === 'private' && group) return refuse(situation, onlyInPrivate(word))
  if (command.who !== 'all' && !command.who.includes(sender.role)) {
    return refuse(situation, notYours(word, command.who.map((role) => roleNames[role]).join('、')))
  }
  if (command.begins && message.stale) return nothing
  // Glued words begin ordinary sentences too, of any length.
  if (rest.length > LONGEST)
    return command.glued ? nothing : refuse(situation, tooLong(word, rest.length, LONGEST))
  return command.answer(rest, situation)
}

/** Runs a due row, unless it was called off or moved meanwhile. */
function onDue(due: Due, scene: Scene): Decision {
  const standing = scene.world.schedule.due[due.id]
  if (!standing || standing.at !== due.at) return nothing
  const job = jobNamed(standing.kind)
  if (!job) throw new Error(`no job named ${standing.kind} for ${standing.id}`)
  const done: Fact = { kind: 'dueDone', id: standing.id }
  // Before the rulebook begins, days are only counted: nothing is reminded of, judged or posted.
  if (scene.world.onboarding.awaiting && standing.kind !== 'open-day') return { facts: [done], say: [] }
  if (scene.unheard && job.onlyTells) return { facts: [done], say: [] }
  const outcome = job.run(standing, scene)
  if ('snoozeUntil' in outcome) {
    return { facts: [done, { kind: 'dueSet', due: { ...standing, at: outcome.snoozeUntil } }], say: [] }
  }
  if ('cancel' in outcome) return { facts: [done], say: [] }
  return { facts: [done, ...outcome.done.facts], say: outcome.done.say }
}

/** Occasions already settled that the new facts change: settled again, and both sides told (invariant 3). */
function* aftermath(facts: readonly Fact[], scene: Scene): Generator<Decision> {
  for (const { occasion, id, settlement } of resettle(occasions, facts, scene)) {
    const say = scene.unheard ? [] : corrections(scene, settlement, occasion.groupOf(id, scene))
    yield { facts: settlement.facts, say }
  }
}
