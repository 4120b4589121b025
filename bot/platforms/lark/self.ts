import { z } from 'zod'
import type { LarkClient } from './client.ts'
import type { Self } from './incoming.ts'

const answer = z.object({ bot: z.object({ open_id: z.string().min(1), app_name: z.string().catch('') }) })

/** Who the bot is on the platform. @throws LarkError, or Error when the answer has no bot in it */
export async function whoAmI({ api, call }: LarkClient): Promise<NonNullable<Self>> {
  const info = await call('bot.info', () => api.request({ method: 'GET', url: '/open-apis/bot/v3/info' }))
  const { bot } = answer.parse(info)
  return { openId: bot.open_id, name: bot.app_name }
}
