import { attack } from '../push/attack.ts'
import type { Operation } from './operations.ts'

/** What goes wrong: calls, pushes, connections, webhooks. */
export const breaks: Record<string, Operation> = {
  'POST faults': (sim, body) => sim.faults.add(body),
  'GET faults': ({ faults, delivery, ws }) => ({
    http: faults.rules,
    delivery: delivery.rules,
    endpoint: ws.endpointFaults,
    handshake: ws.handshakeFaults,
  }),
  'POST faults/clear': (sim, { id }) => {
    if (id) return { removed: sim.faults.remove(id) }
    sim.faults.reset()
    sim.delivery.faults.clear()
    sim.ws.endpointFaults = []
    sim.ws.handshakeFaults = []
  },

  'POST delivery/fault': (sim, body) => sim.delivery.addRule(body),
  'POST delivery/hold': (sim) => ({ held: sim.delivery.hold() }),
  'POST delivery/release': (sim, { order }) => ({ released: sim.delivery.release(order) }),
  'POST delivery/redeliver': (sim, { event_id, times }) => {
    if (!sim.delivery.redeliver(event_id, times)) throw new Error('no such event')
  },
  'POST delivery/flush-retries': (sim) => ({ fired: sim.delivery.flushRetries() }),

  'POST ws/disrupt': (sim, { how, conn }) => ({ connections: sim.ws.disrupt(how, conn) }),
  'POST ws/endpoint-fault': (sim, body) => {
    sim.ws.endpointFaults.push({ times: 1, ...body })
  },
  'POST ws/handshake-fault': (sim, body) => {
    sim.ws.handshakeFaults.push({ times: 1, ...body })
  },

  'POST webhook/verify': (sim, { url }) => sim.delivery.verifyUrl(url ?? sim.cfg.webhook.url),
  'POST webhook/attack': (sim, body) => attack(sim, body),
}
