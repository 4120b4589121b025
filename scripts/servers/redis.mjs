import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { pause } from '../setup/process.mjs'
import { accepts, freePort } from './port.mjs'

/** Whether a Redis server is on the PATH. */
export const redisIsInstalled = () => spawnSync('redis-server', ['--version']).status === 0

/**
 * Starts a private Redis that keeps everything in memory and ends with us, even when we are killed.
 * @param {number} [port] a free one unless given, as when a server is started again
 * @returns {Promise<{ url: string, port: number, stop: () => Promise<void> }>}
 */
export async function startRedis(port) {
  const chosen = port ?? (await freePort())
  const server = spawn('/bin/sh', ['-c', leashed, 'sh', String(chosen)], {
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  const stop = async () => {
    if (server.exitCode !== null) return
    server.stdin.end()
    await once(server, 'exit')
  }
  for (let waited = 0; waited < 10_000 && server.exitCode === null; waited += 10) {
    if (await accepts(chosen)) return { url: `redis://127.0.0.1:${chosen}`, port: chosen, stop }
    await pause(10)
  }
  await stop()
  throw new Error(`redis-server did not start on port ${chosen}`)
}

/** Reading from our end of the pipe lasts until we are gone; then Redis is ended. */
const leashed = `
  redis-server --port "$1" --bind 127.0.0.1 --save '' --appendonly no --maxmemory-policy noeviction < /dev/null &
  redis=$!
  cat > /dev/null
  kill -9 $redis
  wait $redis
`
