import { useNow } from '../parts/use-now.ts'
import { useShow } from '../parts/use-show.ts'
import { useApp } from '../state/store.ts'
import { useWords } from '../words.ts'

/** The virtual time in large figures, with its day and how it runs. */
export function ClockFace() {
  const words = useWords()
  const show = useShow()
  const now = useNow()
  const mode = useApp((state) => state.clock.mode)
  const rate = useApp((state) => state.clock.rate)
  const how =
    mode === 'live'
      ? words.clock.live
      : mode === 'paused'
        ? words.clock.paused
        : words.clock.playing(Math.round(rate))

  return (
    <div class="clock-face" role="timer">
      <time class="clock-time" dateTime={new Date(now).toISOString()}>
        {show.seconds(now)}
      </time>
      <span class="clock-day">
        <span class={`dot dot-${mode}`} aria-hidden="true" />
        <span>{show.day(now)}</span>
        <span class="clock-mode">{how}</span>
      </span>
    </div>
  )
}
