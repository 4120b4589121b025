import { type Measured, measure } from './sign-in/in-flight.ts'
import { limitContender } from './sign-in/limit.ts'
import { ourContender } from './sign-in/ours.ts'

const MESSAGES = 6_000
const IN_FLIGHT = 64
const ROUNDS = 5

/**
 * The durable sign-in of 160 people in 8 groups with 64 in flight, ours beside the limit, in interleaved rounds on the
 * same server. Prints medians and the ratio; only the ratio may be compared between machines.
 */
export async function signIn(url: string): Promise<void> {
  const limit = await limitContender(url)
  const ours = await ourContender(url)
  const rounds: { limit: Measured; ours: Measured }[] = []
  for (let round = 0; round <= ROUNDS; round++) {
    ours.next()
    const offset = round * MESSAGES
    const measured = {
      limit: await measure('limit', MESSAGES, IN_FLIGHT, (index) => limit.one(offset + index)),
      ours: await measure('ours', MESSAGES, IN_FLIGHT, (index) => ours.one(index)),
    }
    if (round > 0) rounds.push(measured) // the first one warms up
  }
  await limit.close()
  await ours.close()

  console.log(`持久签到:${MESSAGES} 条一轮,${ROUNDS} 轮交替,同时 ${IN_FLIGHT} 条在途;中位数`)
  for (const name of ['limit', 'ours'] as const) {
    const of = (pick: (one: Measured) => number) => median(rounds.map((round) => pick(round[name])))
    console.log(
      `${name.padEnd(6)} ${of((one) => one.perSecond)
        .toFixed(0)
        .padStart(6)} 条/秒  p50 ${of((one) => one.p50).toFixed(1)} ms  ` +
        `p99 ${of((one) => one.p99).toFixed(1)} ms  node CPU ${of((one) => one.cpuMsPerMessage).toFixed(3)} ms/条`,
    )
  }
  console.log(
    `比值(ours / limit):${median(rounds.map(({ ours, limit }) => ours.perSecond / limit.perSecond)).toFixed(2)}`,
  )
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!
