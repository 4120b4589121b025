import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { joinThrowAwayServer } from '../../scripts/database/throw-away.mjs'
import { redisIsInstalled, startRedis } from '../../scripts/servers/redis.mjs'
import { say } from '../../scripts/setup/explain.mjs'
import { root } from '../../scripts/setup/paths.mjs'
import { prepare } from '../../scripts/setup/prepare.mjs'

/**
 * Before all tests: the test server of PostgreSQL as TEST_DATABASE_URL, a private Redis as TEST_REDIS_URL when
 * redis-server is on the PATH. A bot's own servers are taken out of sight.
 */
export async function setup() {
  await prepare()
  delete process.env.DATABASE_URL
  delete process.env.REDIS_URL

  const given = process.env.TEST_DATABASE_URL
  const postgres = given ? undefined : await joinThrowAwayServer()
  process.env.TEST_DATABASE_URL = given ?? postgres?.url

  const redis = redisIsInstalled() ? await startRedis() : undefined
  if (redis) process.env.TEST_REDIS_URL = redis.url
  else delete process.env.TEST_REDIS_URL

  return async () => {
    if (!redis) say(leftOut())
    await redis?.stop()
    await postgres?.leave()
  }
}

/** Tests ask for Redis by its variable, so their files can be found by it. */
function leftOut() {
  const files = readdirSync(path.join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .filter((file) => readFileSync(path.join(root, 'test', file), 'utf8').includes('TEST_REDIS_URL'))
  return `没有 redis-server,以下测试里用 Redis 的部分没有运行:${files.join('、') || '无'} (no redis-server: left out)`
}
