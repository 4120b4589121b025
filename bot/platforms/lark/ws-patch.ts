import type { WSClient } from '@larksuiteoapi/node-sdk'

type Frame = { headers: { key: string; value: string }[] }
type Inside = {
  handleEventData(frame: Frame): Promise<void>
  wsConfig: { getWS(key: 'pingInterval'): number }
}

const ANSWER_WITHIN_S = 25

/**
 * Mends two things inside the SDK's client (1.74): it leaves frames of the type `card` unanswered, as which some clouds send
 * pressed buttons; and a ping that is not answered is noticed only if the time for it is shorter than the server's
 * interval between pings, which is not known before.
 */
export function patchedForUs(client: WSClient): WSClient {
  const inside = client as unknown as Inside
  const handle = inside.handleEventData.bind(client)
  inside.handleEventData = (frame) => handle(isCard(frame) ? asEvent(frame) : frame)
  Object.defineProperty(client, 'pingTimeoutSec', {
    get: () => Math.min(ANSWER_WITHIN_S, (inside.wsConfig.getWS('pingInterval') / 1_000) * 0.8),
  })
  return client
}

const isCard = ({ headers }: Frame) => headers.some(({ key, value }) => key === 'type' && value === 'card')

const asEvent = (frame: Frame): Frame => ({
  ...frame,
  headers: frame.headers.map((header) => (header.key === 'type' ? { ...header, value: 'event' } : header)),
})
