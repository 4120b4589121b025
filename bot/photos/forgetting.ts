import { HOUR } from '../../policy/calendar.ts'
import type { Scene } from '../../policy/situation.ts'
import { keptSince, photosToForget } from '../../policy/spot-check/keeping.ts'
import type { Committed } from '../../store/contract.ts'
import type { HousePhotos } from './house-photos.ts'

export type ForgettingOptions = {
  photos: Pick<HousePhotos, 'remove'>
  scene: () => Promise<Scene>
  onFault: (code: string, cause: null, error: unknown) => void
}

/** Deletes the pixels that are to go: at the start, every hour, and as soon as somebody has asked for it. */
export function startForgetting({ photos, scene, onFault }: ForgettingOptions) {
  let running: Promise<unknown> = Promise.resolve()

  async function forget() {
    const now = await scene()
    await photos.remove(photosToForget(now), keptSince(now))
  }

  const sweep = () => {
    running = running.then(forget).catch((error) => onFault('PHOTO-FORGET', null, error))
    return running
  }
  const timer = setInterval(sweep, HOUR)
  void sweep()

  return {
    /** Looks whether what was just decided concerns it. */
    onCommitted(committed: readonly Committed[]) {
      const asked = committed.some(({ decision }) =>
        decision.facts.some(({ kind }) => kind === 'photosForgotten'),
      )
      if (asked) void sweep()
    },
    idle: () => running,
    async close() {
      clearInterval(timer)
      await running
    },
  }
}
