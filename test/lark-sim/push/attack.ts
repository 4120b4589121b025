import type { Json } from '../json.ts'
import type { LarkSim } from '../sim.ts'
import { type Forging, postTo, type WebhookAnswer, webhookRequest } from './webhook.ts'

export type AttackKind =
  | 'bad_signature'
  | 'no_signature'
  | 'wrong_key'
  | 'plaintext'
  | 'wrong_token'
  | 'wrong_app'
  | 'old_timestamp'
  | 'replay'
  | 'garbage'
  | 'empty'

export type Attack = { kind: AttackKind; type?: string; event?: Json; url?: string }

const DAY_SECONDS = 86_400

/** Pushes something forged, stale or repeated, which the bot must not act upon. @throws Error when there is no such attack */
export async function attack(sim: LarkSim, { kind, type, event = {}, url }: Attack): Promise<WebhookAnswer> {
  const target = url ?? sim.cfg.webhook.url
  const payload = sim.delivery.envelope(type ?? 'im.message.receive_v1', event)
  const post = (forging: Forging = {}) => postTo(target, webhookRequest(sim, payload, forging))
  const raw = (body: string) => postTo(target, { body, headers: { 'content-type': 'application/json' } })
  switch (kind) {
    case 'bad_signature':
      return post({ signature: 'f'.repeat(64) })
    case 'no_signature':
      return post({ signature: null })
    case 'wrong_key':
      return post({ encryptKey: 'not-the-key', signKey: 'not-the-key' })
    case 'plaintext':
      return post({ plaintext: true, signature: null })
    case 'wrong_token':
      payload.header.token = 'wrong'
      return post()
    case 'wrong_app':
      payload.header.app_id = 'cli_ffffffffffffffff'
      return post()
    case 'old_timestamp':
      return post({ timestamp: Math.floor(sim.now() / 1000) - DAY_SECONDS })
    case 'replay': {
      const request = webhookRequest(sim, payload)
      await postTo(target, request)
      return postTo(target, request)
    }
    case 'garbage':
      return raw('{"encrypt":')
    case 'empty':
      return raw('')
    default:
      throw new Error(`unknown attack ${kind}`)
  }
}
