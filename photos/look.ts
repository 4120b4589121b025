import { judgeSeen } from './judge.ts'
import { openPhoto } from './photo.ts'
import type { Eye } from './see.ts'
import type { Request, Verdict } from './verdict.ts'

/** Judges a photo in this very process: opens its file, looks at it, and says whether it shows what was asked for. */
export async function judge(bytes: Uint8Array, request: Request, { eye }: { eye: Eye }): Promise<Verdict> {
  const photo = await openPhoto(bytes)
  if (!photo.ok)
    return {
      outcome: 'refused',
      reasons: [{ code: 'file', fault: photo.fault }],
      probability: null,
      seen: null,
      engine: eye.engine,
    }
  const { ask } = request
  const seen = await eye.see(photo.picture, {
    hands: ask.kind !== 'person',
    wholeBody: ask.kind === 'person' && ask.wholeBody,
  })
  return { ...judgeSeen(request, seen, photo.quality), engine: eye.engine }
}
