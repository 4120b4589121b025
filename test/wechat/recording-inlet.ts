import type { Incoming, Inlet } from '../../bot/platforms/platform.ts'
import type { ChatEvent } from '../../policy/chat-event.ts'

/** Takes down what a platform brings, and says who is bound. */
export function recordingInlet(people: Record<string, { id: string; name: string }> = {}) {
  const messages: Incoming[] = []
  const recalls: string[] = []
  const events: ({ key: string } & ChatEvent)[] = []
  const offline: { from: number; until: number }[] = []
  const mute: { from: number; until: number }[] = []
  const alerts: string[] = []
  const state = { fails: 0 }

  const inlet: Inlet = {
    now: Date.now,
    async message(incoming) {
      if (state.fails > 0) {
        state.fails--
        throw new Error('the store is away')
      }
      messages.push(incoming)
      return null
    },
    press: () => Promise.reject(new Error('WeChat has no buttons')),
    async recall(key) {
      recalls.push(key)
    },
    async chat(key, event) {
      events.push({ key, ...event })
    },
    async offline(from, until) {
      offline.push({ from, until })
    },
    async mute(from, until) {
      mute.push({ from, until })
    },
    groups: async () => [],
    alert: (text) => void alerts.push(text),
    personOf: async (userId) => people[userId] ?? null,
  }
  return { inlet, messages, recalls, events, offline, mute, alerts, state }
}

/** Waits until something is true; fails with what it was waiting for. */
export async function until(what: string, is: () => unknown, ms = 10_000): Promise<void> {
  const end = Date.now() + ms
  while (!(await is())) {
    if (Date.now() > end) throw new Error(`waited in vain until ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
