import { explain, say } from '../setup/explain.mjs'
import { isAlive } from '../setup/process.mjs'

/**
 * Looks every second whether a server still lives, and revives it when not.
 * @param {import('./postmaster.mjs').Postmaster} server
 * @param {() => Promise<import('./postmaster.mjs').Postmaster>} revive
 * @returns {() => void} stops looking
 */
export function lookAfter(server, revive) {
  let current = server
  let reviving = false
  const look = async () => {
    if (reviving || isAlive(current)) return
    reviving = true
    say('内置数据库意外停止了,正在重新启动,已提交的数据都在。 (PostgreSQL was killed, starting it again)')
    await revive().then(
      (next) => {
        current = next
      },
      (error) => say(explain(error)),
    )
    reviving = false
  }
  const timer = setInterval(look, 1_000).unref()
  return () => clearInterval(timer)
}
