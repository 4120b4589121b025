import type { LarkSim } from './sim.ts'

type ApiCount = { total: number; ok: number; error: number; codes: Record<string, number> }

/** What has been called, refused, pushed and remarked upon. */
export function statsOf(sim: LarkSim) {
  const perApi: Record<string, ApiCount> = {}
  for (const { api, status, code } of sim.calls) {
    perApi[api] ??= { total: 0, ok: 0, error: 0, codes: {} }
    const count = perApi[api]
    count.total += 1
    if (status >= 200 && status < 300 && (code === 0 || code === null)) count.ok += 1
    else {
      count.error += 1
      const key = `${status}/${code}`
      count.codes[key] = (count.codes[key] ?? 0) + 1
    }
  }
  const events: Record<string, number> = {}
  for (const { state } of sim.delivery.log) events[state] = (events[state] ?? 0) + 1
  return {
    perApi,
    calls: sim.calls.length,
    rejectedByRate: sim.limiter.rejected,
    ws: { ...sim.ws.stats, connections: sim.ws.conns.size },
    events,
    attempts: sim.delivery.log.reduce((count, { attempts }) => count + attempts.length, 0),
    lints: sim.lints.length,
  }
}
