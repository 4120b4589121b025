import type { Decision } from '../policy/decision.ts'
import type { Situation } from '../policy/situation.ts'
import { answerCheck } from './answer-check.ts'
import { hearBoothPhoto } from './booth-sign-in.ts'
import { hearChoice } from './choose-zone.ts'
import { gluedCheck } from './glued-check.ts'
import { hearMember } from './hear-member.ts'
import { hearPhrase } from './hear-phrase.ts'
import { hearPlace } from './hear-place.ts'
import { hearRuling } from './hear-ruling.ts'
import { hearLocation } from './locate.ts'
import { hearRoster } from './onboarding/hear-roster.ts'

/**
 * Something that a message means without any command word: a location is a check-in, a photo may answer a spot check.
 * Answers null when the message is none of its business.
 */
export type Listener = (situation: Situation) => Decision | null

/** Every listener, asked in this order before the words are read. */
export const listeners: readonly Listener[] = [
  hearMember,
  hearRoster,
  hearLocation,
  hearPlace,
  hearPhrase,
  hearBoothPhoto,
  answerCheck,
  gluedCheck,
  hearRuling,
  hearChoice,
]
