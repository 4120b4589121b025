import { readHash, writeHash } from '../state/hash.ts'
import { privateChat } from '../state/names.ts'
import { store } from '../state/store.ts'
import { words } from '../words/all.ts'
import { api, Refusal } from './api.ts'
import { followTo, isWatching } from './following.ts'
import { fetchKnows, fetchSoon } from './knowing.ts'
import { openChat } from './reading.ts'
import { say } from './saying.ts'
import { listen } from './stream.ts'
import { worldOf } from './world.ts'

let listening = false

/** Fetches the world, opens the chat the address names, and listens. Again after a login or a failure. */
export async function start(): Promise<void> {
  try {
    await refetch()
  } catch (problem) {
    if (problem instanceof Refusal && problem.status === 401) store.dispatch({ type: 'loginNeeded' })
    else store.dispatch({ type: 'failed', problem: problem instanceof Refusal ? problem.message : '' })
    return
  }

  if (listening) return
  listening = true
  keepAddress()
  listen({
    messages(messages) {
      store.dispatch({ type: 'arrived', messages, watching: isWatching() })
      followTo(messages)
    },
    update: (message) => store.dispatch({ type: 'updated', message }),
    clock(clock) {
      const { sample } = store.state.clock
      store.dispatch({ type: 'ticked', clock, at: performance.now() })
      const over = sample && !clock.sample && clock.now >= sample.until
      if (over) say(words[store.state.language].clock.sampleDone, 'good')
    },
    knows: fetchSoon,
    reset: () => void again(true),
    opened(wasLost) {
      store.dispatch({ type: 'connected', connected: true })
      if (wasLost) void again(false)
    },
    lost: () => store.dispatch({ type: 'connected', connected: false }),
  })
}

async function again(emptied: boolean): Promise<void> {
  if (emptied) store.dispatch({ type: 'emptied' })
  await refetch().catch(() => store.dispatch({ type: 'connected', connected: false }))
}

async function refetch(): Promise<void> {
  const state = await api.state()
  const world = worldOf(state)
  store.dispatch({ type: 'loaded', world, clock: state.clock, at: performance.now() })

  const address = readHash(location.hash)
  const as = [store.state.as, address.as].find((id) => id && world.people[id]) ?? firstActor(world)
  const chats = [...world.groups.map(({ id }) => id), privateChat(as)]
  const home = world.groups.find(({ memberIds }) => memberIds.includes(as)) ?? world.groups[0]
  const chat = [store.state.chat, address.chat].find((id) => id && chats.includes(id)) ?? home?.id ?? null
  const pane = store.state.chat ? store.state.pane : address.pane

  store.dispatch({ type: 'chose', as, chat, pane })
  await Promise.all([chat ? openChat(chat, true) : undefined, openChat(privateChat(as), true), fetchKnows()])
}

/** Whoever sees the most at first: a manager, else the first person. */
function firstActor(world: ReturnType<typeof worldOf>): string {
  return world.order.find((id) => world.people[id]?.role === 'manager') ?? world.order[0] ?? ''
}

/** Keeps the address in step with chat, person and pane; a step back in the browser is a step back on the page. */
function keepAddress(): void {
  let shown = { chat: store.state.chat, pane: store.state.pane }
  history.replaceState(null, '', writeHash(store.state))

  store.subscribe(() => {
    const hash = writeHash(store.state)
    if (hash === location.hash) return
    const { chat, pane } = store.state
    const deeper = pane !== shown.pane && pane !== 'list'
    history[deeper ? 'pushState' : 'replaceState'](null, '', hash)
    shown = { chat, pane }
  })

  addEventListener('popstate', () => {
    const { as, chat, pane } = readHash(location.hash)
    const { people } = store.state.world
    const next = chat ?? store.state.chat
    shown = { chat: next, pane }
    store.dispatch({ type: 'chose', chat: next, pane, as: as && people[as] ? as : store.state.as })
    if (next) void openChat(next, false)
    void fetchKnows()
  })
}
