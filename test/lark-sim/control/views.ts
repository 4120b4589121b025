import type { OutKind } from '../world/types.ts'
import type { Operation } from './operations.ts'

const SETTLED = ['acked', 'dropped', 'not_subscribed']

/** What the bot did, and how the simulator stands. */
export const views: Record<string, Operation> = {
  'GET state': (sim) => ({
    app: { ...sim.app, appSecret: undefined },
    now: sim.now(),
    connections: [...sim.ws.conns.values()].map(({ id, connectedAt, pings, delivered, frozen }) => ({
      id,
      connectedAt,
      pings,
      delivered,
      frozen,
    })),
    users: [...sim.users.values()],
    chats: [...sim.chats.values()],
    pendingEvents: sim.delivery.log.filter(({ state }) => !SETTLED.includes(state)).length,
  }),
  'GET outbox': async (sim, _, query) => {
    const kind = query.get('kind')?.split(',') as OutKind[] | undefined
    const sought = {
      since: Number(query.get('since') ?? 0),
      chat_id: query.get('chat_id') ?? undefined,
      kind,
    }
    const least = Number(query.get('min') ?? 0)
    const waitMs = Number(query.get('wait') ?? 5000)
    if (least > 0) await sim.waitFor(() => sim.sent(sought).length >= least, waitMs)
    return { items: sim.sent(sought), last: sim.seq }
  },
  'GET messages': (sim, _, query) => ({
    items: [...sim.messages.values()].filter(({ chat_id }) => fits(query, 'chat_id', chat_id)),
  }),
  'GET calls': (sim, _, query) => ({
    items: sim.calls.filter(
      ({ api, seq }) => fits(query, 'api', api) && seq > Number(query.get('since') ?? 0),
    ),
  }),
  'GET events': (sim, _, query) => ({
    items: sim.delivery.log.filter(
      ({ type, state }) => fits(query, 'type', type) && fits(query, 'state', state),
    ),
  }),
  'GET stats': (sim) => sim.stats(),
  'GET lints': (sim) => ({ items: sim.lints }),
}

const fits = (query: URLSearchParams, name: string, value: string) =>
  !query.get(name) || query.get(name) === value
