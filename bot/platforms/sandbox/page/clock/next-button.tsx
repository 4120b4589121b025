import { useState } from 'preact/hooks'
import { changeClock } from '../net/acting.ts'
import { api } from '../net/api.ts'
import { Icon } from '../parts/icon.tsx'
import { useShow } from '../parts/use-show.ts'
import { useApp } from '../state/store.ts'
import { useWords } from '../words.ts'

/** Jumps to the next thing that will happen, and says what that is. */
export function NextButton() {
  const { clock: words } = useWords()
  const show = useShow()
  const next = useApp((state) => state.clock.next)
  const live = useApp((state) => state.clock.mode === 'live')
  const [busy, setBusy] = useState(false)
  const time = next ? show.time(next.at) : ''
  const label = next ? words.next(time, next.title) : words.nothingNext

  const jump = async () => {
    setBusy(true)
    await changeClock(() => api.clock({ jump: true }))
    setBusy(false)
  }

  return (
    <button
      type="button"
      class="next-button"
      aria-label={label}
      title={label}
      aria-busy={busy}
      disabled={!next || live}
      onClick={() => {
        if (!busy) void jump()
      }}
    >
      <Icon name="skip" />
      {next ? (
        <span class="next-what">
          <b>{time}</b> {next.title}
        </span>
      ) : (
        <span class="next-what">{words.nothingNext}</span>
      )}
    </button>
  )
}
