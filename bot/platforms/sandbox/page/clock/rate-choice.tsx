import { changeClock } from '../net/acting.ts'
import { api } from '../net/api.ts'
import { useApp } from '../state/store.ts'
import { useWords } from '../words.ts'

export const rates = [1, 60, 600]

/** How fast time plays: three buttons where there is room, a list where there is not. */
export function RateChoice() {
  const { clock: words } = useWords()
  const rate = useApp((state) => state.clock.rate)
  const mode = useApp((state) => state.clock.mode)
  const choose = (rate: number) => changeClock(() => api.clock({ mode: 'playing', rate }))

  return (
    <>
      <fieldset class="segments only-wide">
        <legend class="hidden">{words.rate}</legend>
        {rates.map((value) => (
          <button
            key={value}
            type="button"
            aria-pressed={mode === 'playing' && rate === value}
            aria-label={words.rateOf(value)}
            onClick={() => choose(value)}
          >
            {value}×
          </button>
        ))}
      </fieldset>
      <select
        class="rate-list only-narrow"
        aria-label={words.rate}
        value={usableRate(rate)}
        onChange={(event) => choose(Number(event.currentTarget.value))}
      >
        {rates.map((value) => (
          <option key={value} value={value}>
            {value}×
          </option>
        ))}
      </select>
    </>
  )
}

/** The rate to play on at: the one in force, or 60 when that is one only the sample day uses. */
export function usableRate(rate: number): number {
  return rates.includes(rate) ? rate : 60
}
