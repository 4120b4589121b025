import type { Logger } from 'pino'
import type { Env } from '../env.ts'
import { larkPlatform } from './lark/lark.ts'
import type { Platform } from './platform.ts'

/** The real platforms that the environment names, in the order in which somebody on several of them is written to. */
export function platformsOf(env: Env, log: Logger): Platform[] {
  const platforms: Platform[] = []
  if (env.LARK_APP_ID && env.LARK_APP_SECRET) {
    platforms.push(
      larkPlatform({
        appId: env.LARK_APP_ID,
        appSecret: env.LARK_APP_SECRET,
        domain: env.LARK_DOMAIN,
        mode: env.LARK_MODE,
        encryptKey: env.LARK_ENCRYPT_KEY,
        verificationToken: env.LARK_VERIFICATION_TOKEN,
        host: env.HOST,
        port: env.LARK_PORT,
        log,
      }),
    )
  }
  return platforms
}
