import { useMemo } from 'preact/hooks'
import { useApp } from '../state/store.ts'
import { money, show } from '../state/times.ts'

export type Show = ReturnType<typeof useShow>

/** Writes times and amounts in the world's time zone and the page's language. */
export function useShow() {
  const timezone = useApp((state) => state.world.timezone)
  const language = useApp((state) => state.language)

  return useMemo(() => {
    const write = (part: Parameters<typeof show>[0]) => (at: number) => show(part, at, timezone, language)
    return {
      time: write('time'),
      seconds: write('seconds'),
      day: write('day'),
      date: write('date'),
      key: write('key'),
      stamp: write('stamp'),
      money: (fen: number, unit?: string) => money(fen, language, unit),
    }
  }, [timezone, language])
}
