import { changeClock } from '../net/acting.ts'
import { api } from '../net/api.ts'
import { Menu, type MenuItem } from '../parts/menu.tsx'
import { store, useApp } from '../state/store.ts'
import { useWords } from '../words.ts'
import { playSample } from './sample-control.tsx'

/** Everything about the whole day that is not needed at each moment. */
export function ClockMenu() {
  const words = useWords()
  const canGoLive = useApp((state) => state.clock.canGoLive)
  const live = useApp((state) => state.clock.mode === 'live')

  const items: MenuItem[] = [
    { icon: 'film', label: words.clock.sample, hint: words.clock.sampleHint, act: () => void playSample() },
    { icon: 'save', label: words.clock.save, act: saveTranscript },
    {
      icon: 'open',
      label: words.clock.open,
      act: () => store.dispatch({ type: 'dialog', dialog: { kind: 'transcript' } }),
    },
    {
      icon: 'reset',
      label: words.clock.reset,
      act: () => store.dispatch({ type: 'dialog', dialog: { kind: 'reset' } }),
    },
    { icon: 'globe', label: words.otherLanguage, act: switchLanguage },
  ]
  if (canGoLive && !live) {
    items.splice(1, 0, {
      icon: 'live',
      label: words.clock.goLive,
      act: () => void changeClock(() => api.clock({ mode: 'live' })),
    })
  }

  return <Menu label={words.more} items={items} />
}

/** Turns the page's own words from Chinese to English or back, and remembers it. */
export function switchLanguage(): void {
  const language = store.state.language === 'zh' ? 'en' : 'zh'
  store.dispatch({ type: 'language', language })
  try {
    localStorage.setItem('language', language)
  } catch {
    // A browser that keeps nothing for this page forgets the choice on the next visit.
  }
}

function saveTranscript(): void {
  const link = document.createElement('a')
  link.href = '/api/transcript'
  link.download = ''
  link.click()
}
