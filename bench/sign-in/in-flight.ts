/** What one contender needed: messages a second, and the time from handing a message in to its durable outcome. */
export type Measured = { name: string; perSecond: number; p50: number; p99: number; cpuMsPerMessage: number }

/** Runs `one(index)` for `count` messages with at most `width` under way, and measures. */
export async function measure(
  name: string,
  count: number,
  width: number,
  one: (index: number) => Promise<unknown>,
): Promise<Measured> {
  const times: number[] = []
  let next = 0
  const cpu = process.cpuUsage()
  const started = performance.now()
  async function lane() {
    while (next < count) {
      const index = next++
      const at = performance.now()
      await one(index)
      times.push(performance.now() - at)
    }
  }
  await Promise.all(Array.from({ length: width }, lane))
  const seconds = (performance.now() - started) / 1_000
  const used = process.cpuUsage(cpu)
  times.sort((a, b) => a - b)
  return {
    name,
    perSecond: count / seconds,
    p50: times[Math.floor(times.length * 0.5)]!,
    p99: times[Math.floor(times.length * 0.99)]!,
    cpuMsPerMessage: (used.user + used.system) / 1_000 / count,
  }
}
