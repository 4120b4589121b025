import { randomUUID } from 'node:crypto'
import type { Eyes } from '../../photos/eyes.ts'
import type { PhotoFacts } from '../../photos/files/facts.ts'
import type { PhotoStore } from '../../photos/keep/photo-store.ts'
import type { Verdict } from '../../photos/verdict.ts'
import type { Moment } from '../../policy/calendar.ts'
import type { Photo } from '../../policy/message.ts'
import { limits } from '../../policy/photo/judge.ts'
import type { Likelihoods } from '../../policy/photo/shapes.ts'
import type { EyeSeen } from '../../policy/photo/verdict.ts'
import type { Prints } from './prints.ts'

export type LookingOptions = {
  photos: PhotoStore
  eyes: Pick<Eyes, 'look'>
  prints: Prints
  onFault: (code: string, cause: null, error: unknown) => void
}

/**
 * Keeps a photo, looks at it and tells what there is to know of it: once, when it comes, whatever it will be asked for.
 * Never throws: what could not be looked at is for a human to see.
 */
export function looking({
  photos,
  eyes,
  prints,
  onFault,
}: LookingOptions): (bytes: Buffer) => Promise<Photo> {
  return async (bytes) => {
    const kept = await photos.keep(bytes).catch((error) => {
      onFault('PHOTO-KEEP', null, error)
      return null
    })
    if (kept && !kept.ok) return { hash: `unusable/${randomUUID()}`, seen: null, fault: kept.fault }
    const hash = kept?.sha256 ?? `unkept/${randomUUID()}`
    const verdict = await eyes.look(bytes, { ask: { kind: 'anything' }, retakeLeft: false })
    for (const reason of verdict.reasons) {
      if (reason.code === 'file') return { hash, seen: null, fault: reason.fault }
      if (reason.code === 'not-read')
        onFault('PHOTO-LOOK', null, new Error(`${reason.why}: ${reason.detail}`))
    }
    const resembles = verdict.fingerprint
      ? await prints.meet(verdict.fingerprint).catch((error) => {
          onFault('PHOTO-PRINTS', null, error)
          return []
        })
      : []
    return photoOf(hash, verdict, resembles)
  }
}

function photoOf(hash: string, { seen, file }: Verdict, resembles: string[]): Photo {
  if (!seen || !file) return { hash, seen: null }
  const taken = takenAt(file)
  const { dark, blurred } = file
  return {
    hash,
    seen: {
      gesture: seen.gestures[0] ?? 'none',
      people: seen.person >= limits.person ? 1 : 0,
      ...(seen.wholeBody === null ? {} : { fullBody: seen.wholeBody }),
      dark,
      blurry: blurred,
    },
    eye: { ...inShort(seen), dark, blurred },
    ...(resembles.length > 0 ? { resembles } : {}),
    ...(taken === undefined ? {} : { takenAt: taken }),
  }
}

/** What is kept of it for good: three digits of each likelihood, and no boxes. */
const inShort = ({ hands, gestures, person, wholeBody }: EyeSeen): EyeSeen => ({
  hands: hands.map(({ share, likelihoods }) => ({
    share: rounded(share),
    likelihoods: Object.fromEntries(
      Object.entries(likelihoods).map(([shape, value]) => [shape, rounded(value)]),
    ) as Likelihoods,
  })),
  gestures: [...gestures],
  person: rounded(person),
  wholeBody,
})

const rounded = (value: number) => Math.round(value * 1_000) / 1_000

/** A camera without a zone means its owner's, and they work in one. */
function takenAt({ takenAt: said }: PhotoFacts): Moment | undefined {
  if (said === null) return undefined
  const moment = Date.parse(/[+-]\d\d:\d\d$/.test(said) ? said : `${said}+08:00`)
  return Number.isFinite(moment) ? moment : undefined
}
