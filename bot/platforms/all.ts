import type { Logger } from 'pino'
import type { Env } from '../env.ts'
import { larkPlatform } from './lark/lark.ts'
import type { Platform } from './platform.ts'
import { servicePuppets } from './wechat/puppet.ts'
import { wechatPlatform } from './wechat/wechat.ts'

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
  const { WECHATY_PUPPET_SERVICE_TOKEN: token, WECHATY_PUPPET_SERVICE_ENDPOINT: endpoint } = env
  if (env.WECHATY_PUPPET && token && endpoint) {
    const puppetOf = servicePuppets({
      token,
      endpoint,
      caCert: env.WECHATY_PUPPET_SERVICE_TLS_CA_CERT,
      serverName: env.WECHATY_PUPPET_SERVICE_TLS_SERVER_NAME,
      noTls: env.WECHATY_PUPPET_SERVICE_NO_TLS_INSECURE_CLIENT === 'true',
    })
    platforms.push(
      wechatPlatform({
        puppetOf,
        dataDir: env.DATA_DIR,
        onLogin: (news) => log[news.state === 'online' ? 'info' : 'warn']({ ...news }, 'wechat login'),
        onFault: (error) => log.debug({ error: error instanceof Error ? error.message : error }, 'wechat'),
      }),
    )
  }
  return platforms
}
