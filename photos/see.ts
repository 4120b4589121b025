import type { Likelihoods } from '../policy/photo/shapes.ts'
import { bodyFinder } from './body/find.ts'
import { likelyHands, wholeBody } from './body/whole.ts'
import { type Classify, classifier, shippedWeights } from './gestures/classify.ts'
import { clearGestures } from './gestures/clear.ts'
import { handFinder } from './hands/find.ts'
import { type Hand, handSize } from './hands/hand.ts'
import { type ModelFiles, prepareModels } from './models/prepare.ts'
import type { Picture } from './picture.ts'
import { type Engine, openRuntime } from './runtime/runtime.ts'
import { sampler } from './sampler.ts'
import type { FoundHand, Seen } from './verdict.ts'

/** What to look for besides hands. */
export type Look = { hands: boolean; wholeBody: boolean }

/** Looks at decoded photos, one at a time. */
export interface Eye {
  engine: Engine
  see(picture: Picture, look: Look): Promise<Seen>
}

/** Opens the models. Throws when they cannot be had or nothing can run them. */
export async function openEye(
  options: { files?: ModelFiles; engine?: Engine; classify?: Classify } = {},
): Promise<Eye> {
  const { files = await prepareModels(), classify = classifier(shippedWeights()) } = options
  const runtime = await openRuntime(options.engine)
  const [palm, hand, person, body] = await Promise.all(
    [files.palm, files.hand, files.person, files.body].map((file) => runtime.open(file)),
  )
  const findHands = handFinder({ palm: palm!, hand: hand! })
  const bodies = bodyFinder({ person: person!, body: body! })

  return {
    engine: runtime.engine,
    async see(picture, look) {
      const taken = sampler(picture)
      const whoever = once(() => bodies.person(taken, []))
      const body = once(async () => {
        const person = await whoever()
        return person && (await bodies.read(taken, person))
      })
      const likely = async () => {
        const person = await body()
        return person ? likelyHands(person) : []
      }
      const hands = look.hands ? await findHands(taken, likely) : []
      const person = hands.length > 0 ? await bodies.person(taken, hands) : await whoever()
      const whole = look.wholeBody ? await body() : null
      const seenHands = hands.map((found) => seenHand(found, classify(found), picture))
      return {
        width: picture.width,
        height: picture.height,
        hands: seenHands,
        gestures: clearGestures(seenHands),
        person: person?.score ?? 0,
        wholeBody: look.wholeBody ? whole !== null && wholeBody(whole, picture) : null,
      }
    },
  }
}

/** Does something when first asked, and remembers it. */
function once<T>(act: () => Promise<T>): () => Promise<T> {
  let done: Promise<T> | undefined
  return () => {
    done ??= act()
    return done
  }
}

function seenHand(hand: Hand, likelihoods: Likelihoods, { width, height }: Picture): FoundHand {
  const { left, top, right, bottom, score } = hand
  return {
    box: { left: left / width, top: top / height, right: right / width, bottom: bottom / height },
    share: handSize(hand) / Math.max(width, height),
    score,
    likelihoods,
  }
}
