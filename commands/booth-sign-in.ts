import {
  boothHalf,
  boothLate,
  boothNeedsPhotos,
  boothNotOpen,
  boothSignedIn,
  noBoothForYou,
  photoUnusable,
  photoUsedBefore,
} from '../messages/booths.ts'
import { forwardedIsNoEvidence } from '../messages/sign-ins.ts'
import type { Day } from '../policy/calendar.ts'
import type { Decision } from '../policy/decision.ts'
import { evolve } from '../policy/evolve.ts'
import type { Fact } from '../policy/facts.ts'
import { onDuty } from '../policy/org/on-duty.ts'
import { type BoothSlot, boothResultOf, boothsOn, photosOf } from '../policy/sign-in/booth.ts'
import { lacking } from '../policy/sign-in/booth-occasion.ts'
import type { Situation } from '../policy/situation.ts'
import { owesAnswer } from '../policy/spot-check/view.ts'
import { tidyText } from '../policy/text.ts'
import type { World } from '../policy/world.ts'
import { command, nothing, readNothing, recorded, refuse, reply } from './command.ts'
import type { Listener } from './listen.ts'

export const boothSignIn = command<null>({
  words: ['展位签到'],
  usage: '展位签到(附上全身照和物料照)',
  about: '外展、巡展的早上签到,照片可以分两条发',
  example: '展位签到',
  who: 'all',
  where: 'group',
  rules: ['S0-EX-08'],
  read: readNothing,
  decide: (_, situation) => signInAtBooth(situation),
})

/** S0-EX-08: the words. Its photos have been heard already (`hearBoothPhoto`); the answer says what is still missing. */
export function signInAtBooth(situation: Situation): Decision {
  const { message, sender, at, day } = situation
  const booth = boothFor(situation)
  if (!booth) return refuse(situation, noBoothForYou())
  if (message.forwarded) return refuse(situation, forwardedIsNoEvidence())
  if (at < booth.opensAt) return refuse(situation, boothNotOpen(situation.cal.shortClockOf(booth.opensAt)))
  const said: Fact = {
    kind: 'boothSignInSaid',
    words: { personId: sender.id, day, at, messageKey: message.key },
  }
  return recorded(situation, [said], () =>
    whatCame({ ...situation, world: worldWith(situation, [said]) }, booth),
  )
}

/**
 * A photo from somebody of a booth, in the morning and while his sign-in is not whole: kept, and counted as soon as his
 * words stand beside it. A picture that was shown before, by anybody, proves nothing; one without words goes to the check
 * that he still has to answer.
 */
export const hearBoothPhoto: Listener = (situation) => {
  const { message, sender, at, day, group } = situation
  if (message.photos.length === 0 || !group || message.forwarded || message.replyTo) return null
  const booth = boothFor(situation)
  if (!booth || at < booth.opensAt) return null
  const done = photosOf(situation, booth, sender.id)
  // One that was sent before those and arrives after them may have made it whole in time.
  if (done.whole && done.material && at >= Math.max(done.whole.at, done.material.at)) return null
  const facts = message.photos
    .filter(({ hash }) => !usedBefore(situation, hash))
    .map(({ hash, seen }): Fact => {
      const photo = { personId: sender.id, day, at, messageKey: message.key, hash, seen }
      return { kind: 'boothPhotoSent', photo }
    })
  if (facts.length === 0) return null
  const hasWords = /^(?:展位签到|签到|打卡)/.test(tidyText(message.text))
  if (hasWords) return { facts, say: [] }
  if (owesAnswer(situation, group.id, sender.id, at)) return null
  return recorded(situation, facts, () => {
    const after = { ...situation, world: worldWith(situation, facts) }
    const now = photosOf(after, booth, sender.id)
    const counted = now.whole !== done.whole || now.material !== done.material
    return counted ? whatCame(after, booth) : nothing
  })
}

/** The booth sign-in that this person has to make today. */
function boothFor(situation: Situation): BoothSlot | undefined {
  const { sender, day } = situation
  if (!sender.channel || !onDuty(situation, sender.id, day)) return undefined
  return boothsOn(situation, day, sender.channel)[0]
}

function whatCame(situation: Situation, booth: BoothSlot): Decision {
  const { sender, cal, at, message } = situation
  const end = cal.clockOf(booth.deadline)
  const found = boothResultOf(situation, booth, sender)
  if (found.at !== null) {
    const clock = cal.clockOf(found.at)
    const shared = found.material?.personId !== sender.id
    const text =
      found.result === 'late' ? boothLate(sender.name, clock, end) : boothSignedIn(sender.name, clock, shared)
    return reply(situation, text)
  }
  const open = at <= booth.deadline ? end : null
  const [photo] = message.photos
  if (photo) {
    if (usedBefore(situation, photo.hash)) return refuse(situation, photoUsedBefore(sender.name))
    if (photo.seen?.dark) return refuse(situation, photoUnusable(sender.name, 'dark'))
    if (photo.seen?.blurry) return refuse(situation, photoUnusable(sender.name, 'blurry'))
    if (!found.whole && photo.seen?.fullBody === false && photo.seen.people > 0)
      return refuse(situation, photoUnusable(sender.name, 'half'))
  }
  if (!found.whole && !found.material) return refuse(situation, boothNeedsPhotos(end))
  return reply(situation, boothHalf(sender.name, lacking(found), open))
}

/** Was this picture shown by somebody else, or on another day? */
function usedBefore({ world, sender, day }: Situation, hash: string): boolean {
  const first = world.signIns.shown[hash]
  return first !== undefined && (first.personId !== sender.id || first.day !== day)
}

/** The world as it will be after facts about the sender's booth today: only what they change is copied. */
function worldWith({ world, day, sender, message }: Situation, facts: readonly Fact[]): World {
  const { signIns } = world
  const today = <T>(lists: Record<Day, Record<string, T[]>>): Record<Day, Record<string, T[]>> => ({
    [day]: { ...lists[day], [sender.id]: [...(lists[day]?.[sender.id] ?? [])] },
  })
  const shown: typeof signIns.shown = {}
  for (const { hash } of message.photos) if (signIns.shown[hash]) shown[hash] = signIns.shown[hash]
  const ahead: World = {
    ...world,
    signIns: {
      ...signIns,
      boothPhotos: today(signIns.boothPhotos),
      boothWords: today(signIns.boothWords),
      shown,
    },
  }
  for (const fact of facts) evolve(ahead, fact)
  return ahead
}
