import type { Json } from '../json.ts'

/** How the next looks for an endpoint fail; `times` -1 for always. */
export type EndpointFault = {
  times?: number
  status?: number
  code?: number
  msg?: string
  noData?: boolean
  /** A body that is no JSON. */
  raw?: string
}

/** How the next handshakes fail; `times` -1 for always. */
export type HandshakeFault = {
  times?: number
  effect?: 'hang' | 'reset'
  status?: number
  handshakeStatus?: number
  authErrCode?: number
  msg?: string
}

/** The first fault of a list, which leaves the list after its last time. */
export function taken<Fault extends { times?: number }>(faults: Fault[]): Fault | undefined {
  const [fault] = faults
  if (!fault) return undefined
  const times = fault.times ?? 1
  if (times > 0) fault.times = times - 1
  if (fault.times === 0) faults.shift()
  return fault
}

export type EndpointAnswer = { status: number; json?: Json; raw?: string }

export const endpointFault = ({
  status = 200,
  code,
  msg = 'fault',
  noData,
  raw,
}: EndpointFault): EndpointAnswer => {
  if (raw !== undefined) return { status, raw }
  return { status, json: code === undefined ? {} : { code, msg, data: noData ? undefined : {} } }
}
