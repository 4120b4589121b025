import { useLayoutEffect, useReducer, useRef } from 'preact/hooks'
import type { Language } from '../words/all.ts'
import { initialState, type State } from './model.ts'
import { type Action, reduce } from './reduce.ts'

/** The page's one store: a state, changed only by actions through the reducer. */
export const store = createStore(initialState(rememberedLanguage()))

/** Reads a part of the state and draws the component again when that part changes. */
export function useApp<T>(select: (state: State) => T): T {
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  const value = select(store.state)
  const latest = useRef({ select, value })
  latest.current = { select, value }

  useLayoutEffect(() => {
    const look = () => {
      const { select, value } = latest.current
      if (!Object.is(select(store.state), value)) redraw(undefined)
    }
    look()
    return store.subscribe(look)
  }, [])

  return value
}

function createStore(initial: State) {
  const listeners = new Set<() => void>()
  return {
    state: initial,
    dispatch(action: Action) {
      const next = reduce(this.state, action)
      if (next === this.state) return
      this.state = next
      for (const listener of [...listeners]) listener()
    },
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}

function rememberedLanguage(): Language {
  try {
    return localStorage.getItem('language') === 'en' ? 'en' : 'zh'
  } catch {
    return 'zh'
  }
}
