import { changeClock } from '../net/acting.ts'
import { api } from '../net/api.ts'
import { IconButton } from '../parts/icon-button.tsx'
import { useApp } from '../state/store.ts'
import { useWords } from '../words.ts'
import { usableRate } from './rate-choice.tsx'

/** Play or pause, and back to real time where that is possible. */
export function Transport() {
  const { clock: words } = useWords()
  const mode = useApp((state) => state.clock.mode)
  const rate = useApp((state) => state.clock.rate)
  const canGoLive = useApp((state) => state.clock.canGoLive)

  return (
    <div class="transport">
      {mode === 'paused' ? (
        <IconButton
          class="button-main"
          icon="play"
          label={words.play}
          onClick={() => changeClock(() => api.clock({ mode: 'playing', rate: usableRate(rate) }))}
        />
      ) : (
        <IconButton
          class="button-main"
          icon="pause"
          label={words.pause}
          onClick={() => changeClock(() => api.clock({ mode: 'paused' }))}
        />
      )}
      <IconButton
        class="only-wide"
        icon="live"
        label={canGoLive ? words.goLive : words.noLive}
        pressed={mode === 'live'}
        disabled={!canGoLive}
        onClick={() => changeClock(() => api.clock({ mode: 'live' }))}
      />
    </div>
  )
}
