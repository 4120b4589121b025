import { store } from '../state/store.ts'
import { api } from './api.ts'

const restMs = 400

let running = false
let wanted = false

/** Fetches what the bot knows and which commands the acting person may use now. Keeps the old when it fails. */
export async function fetchKnows(): Promise<void> {
  const { as, chat } = store.state
  if (!as || !chat) return
  const [knows, chips] = await Promise.allSettled([api.knows(as, chat), api.chips(as, chat)])
  if (store.state.as !== as || store.state.chat !== chat) return
  store.dispatch({
    type: 'knew',
    knows: knows.status === 'fulfilled' ? knows.value : store.state.knows,
    chips: chips.status === 'fulfilled' ? chips.value.chips : undefined,
  })
}

/** The same, but at most once in a short while however often it is asked for. */
export function fetchSoon(): void {
  wanted = true
  if (running) return
  running = true
  void (async () => {
    while (wanted) {
      wanted = false
      await fetchKnows()
      await new Promise((resolve) => setTimeout(resolve, restMs))
    }
    running = false
  })()
}
