import { changeClock } from '../net/acting.ts'
import { api } from '../net/api.ts'
import { Icon } from '../parts/icon.tsx'
import { useNow } from '../parts/use-now.ts'
import { store, useApp } from '../state/store.ts'
import { useWords } from '../words.ts'

/** One button plays the sample day; while it plays, how far it is, whether the page follows, and a way to stop. */
export function SampleControl() {
  const words = useWords()
  const sample = useApp((state) => state.clock.sample)
  const playing = useApp((state) => state.clock.mode === 'playing')
  const follow = useApp((state) => state.follow)
  const now = useNow()

  if (!sample || !playing) {
    return (
      <button type="button" class="button sample-button" title={words.clock.sampleHint} onClick={playSample}>
        <Icon name="film" />
        <span>{words.clock.sample}</span>
      </button>
    )
  }

  const share = Math.min(1, Math.max(0, (now - sample.at) / Math.max(1, sample.until - sample.at)))
  return (
    <div class="sample-playing">
      <progress value={share} max={1} aria-label={words.clock.samplePlaying} />
      <label class="switch" title={words.clock.followHint}>
        <input
          type="checkbox"
          checked={follow}
          onChange={(event) => store.dispatch({ type: 'follow', follow: event.currentTarget.checked })}
        />
        {words.clock.follow}
      </label>
      <button type="button" class="button" onClick={() => changeClock(() => api.clock({ mode: 'paused' }))}>
        {words.clock.sampleStop}
      </button>
    </div>
  )
}

/** Starts the sample day from its morning, with the page following it. */
export async function playSample(): Promise<void> {
  if (await changeClock(() => api.sample())) {
    store.dispatch({ type: 'transcript', name: null })
    store.dispatch({ type: 'follow', follow: true })
    if (store.state.pane === 'list') store.dispatch({ type: 'chose', pane: 'chat' })
  }
}
