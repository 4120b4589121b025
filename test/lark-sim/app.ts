import { hex, ids } from './ids.ts'
import type { AppOptions } from './options.ts'

export const ALL_SCOPES = [
  'im:message',
  'im:message:readonly',
  'im:message:send_as_bot',
  'im:message:update',
  'im:message:recall',
  'im:message.group_msg',
  'im:message.group_at_msg:readonly',
  'im:message.p2p_msg:readonly',
  'im:message.reactions:write_only',
  'im:message.reactions:read',
  'im:message.urgent',
  'im:resource',
  'im:chat',
  'im:chat:readonly',
  'im:chat:read',
  'im:chat.members:read',
  'contact:user.base:readonly',
  'contact:user.employee_id:readonly',
  'contact:user.email:readonly',
  'contact:user.phone:readonly',
  'cardkit:card:write',
]

/** The app under test, as its developer console shows it. */
export type SimApp = {
  readonly appId: string
  readonly appSecret: string
  verificationToken: string
  encryptKey: string
  readonly tenantKey: string
  botName: string
  readonly botOpenId: string
  readonly botUnionId: string
  botEnabled: boolean
  scopes: Set<string>
  subscribed: string[] | null
}

/** An app with every scope, subscribed to every event, where the options do not say otherwise. */
export const appFrom = (options: AppOptions = {}): SimApp => ({
  appId: options.appId ?? ids.app(),
  appSecret: options.appSecret ?? hex(16),
  verificationToken: options.verificationToken ?? hex(16),
  encryptKey: options.encryptKey ?? '',
  tenantKey: options.tenantKey ?? hex(8),
  botName: options.botName ?? 'SimBot',
  botOpenId: options.botOpenId ?? ids.open(),
  botUnionId: ids.union(),
  botEnabled: true,
  scopes: new Set(options.scopes ?? ALL_SCOPES),
  subscribed: options.subscribed ?? null,
})
