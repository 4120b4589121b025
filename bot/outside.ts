import { hearStranger } from '../commands/onboarding/hear-stranger.ts'
import { floorToSecond } from '../policy/calendar.ts'
import type { Decision } from '../policy/decision.ts'
import type { Message } from '../policy/message.ts'
import type { Scene } from '../policy/situation.ts'
import { honestTime } from './situation.ts'
import { inStrangeGroup } from './strange-group.ts'

/** A message of somebody whom the house does not know, or in a chat that is none of its groups. */
export function fromOutside(scene: Scene, message: Message): Decision {
  const isKnown = Object.hasOwn(scene.world.identities, `${message.platform}/${message.senderId}`)
  return isKnown
    ? inStrangeGroup(scene, message)
    : hearStranger(scene, message, floorToSecond(honestTime(message)))
}
