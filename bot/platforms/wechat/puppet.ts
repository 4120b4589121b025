import type { Puppet } from 'wechaty-puppet'
import { FixedPuppetService } from './fixed-puppet.ts'

/** Makes a fresh client for each connection. It calls `onLost` as soon as it knows that it hears nothing any more. */
export type PuppetOf = (onLost: (reason: string) => void) => Puppet

export type Gateway = {
  token: string
  endpoint: string
  /** The certificate (PEM) of the authority that signed the gateway's, when it is an own one. */
  caCert?: string
  /** The name in the gateway's certificate. */
  serverName?: string
  noTls?: boolean
}

/** Our own watch is quicker, and does not log the account out. */
const WATCHDOG_OFF_SECONDS = 7 * 24 * 3_600

/** Clients of a gateway that speaks wechaty's gRPC. */
export const servicePuppets =
  ({ token, endpoint, caCert, serverName, noTls = false }: Gateway): PuppetOf =>
  (onLost) =>
    new FixedPuppetService(
      { token, endpoint, timeoutSeconds: WATCHDOG_OFF_SECONDS, tls: { caCert, serverName, disable: noTls } },
      onLost,
    )
