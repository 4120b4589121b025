import { type Judgement, judgeSeen } from '../policy/photo/judge.ts'
import { type InspectOptions, readPhoto } from './files/inspect.ts'
import { fingerprint } from './reuse/fingerprint.ts'
import type { Eye } from './see.ts'
import type { Request, Verdict } from './verdict.ts'

export type JudgeOptions = InspectOptions & { eye: Eye }

/** Judges a photo in this very process: opens its file, looks at it, and says whether it shows what was asked for. */
export async function judge(bytes: Uint8Array, request: Request, options: JudgeOptions): Promise<Verdict> {
  const { eye } = options
  const photo = await readPhoto(bytes, SIDE, options)
  if (!photo.ok)
    return {
      outcome: 'refused',
      reasons: [{ code: 'file', fault: photo.fault }],
      probability: null,
      seen: null,
      file: null,
      fingerprint: null,
      engine: eye.engine,
    }
  const { facts, picture } = photo
  const { ask } = request
  const seen = await eye.see(picture, {
    hands: ask.kind !== 'person',
    wholeBody: ask.kind === 'anything' || (ask.kind === 'person' && ask.wholeBody),
  })
  const judged = ask.kind === 'anything' ? unasked : judgeSeen({ ...request, ask }, seen, facts)
  return {
    ...judged,
    seen,
    file: facts,
    fingerprint: await fingerprint(bytes, picture),
    engine: eye.engine,
  }
}

/** Whoever asks for nothing judges by himself what was seen. */
const unasked: Judgement = { outcome: 'review', reasons: [], probability: null }

/** A photo's longer side when it is looked at, in pixels. */
const SIDE = 1280
