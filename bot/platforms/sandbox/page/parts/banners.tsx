import { changeClock } from '../net/acting.ts'
import { api } from '../net/api.ts'
import { store, useApp } from '../state/store.ts'
import { useWords } from '../words.ts'
import { Icon } from './icon.tsx'
import { IconButton } from './icon-button.tsx'

/** Lines under the clock: a lost connection, and the transcript being stepped through. */
export function Banners() {
  const words = useWords()
  const connected = useApp((state) => state.connected)
  const transcript = useApp((state) => state.transcript)

  return (
    <>
      {!connected && (
        <div class="banner banner-warn" role="alert">
          <span class="spinner" aria-hidden="true" />
          <span>{words.lostConnection}</span>
        </div>
      )}
      {transcript !== null && (
        <div class="banner banner-info">
          <span>{words.clock.stepping(transcript)}</span>
          <button type="button" class="button" onClick={() => changeClock(() => api.clock({ jump: true }))}>
            <Icon name="skip" size={18} />
            {words.clock.step}
          </button>
          <IconButton
            icon="close"
            label={words.close}
            onClick={() => store.dispatch({ type: 'transcript', name: null })}
          />
        </div>
      )}
    </>
  )
}
