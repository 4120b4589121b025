import type { Json, LarkSim } from '../index.ts'

type Options = { token?: string | null; headers?: Record<string, string> }
/** An answer with its JSON, if it is any. */
export type RawAnswer = {
  status: number
  headers: Headers
  text: string
  code?: number
  msg?: string
  [more: string]: Json
}

/** Speaks to the simulated Open API without the SDK. A token is fetched when first needed; null goes without. */
export function rawApi(sim: LarkSim) {
  let fetched: Promise<string> | undefined

  async function call(
    method: string,
    path: string,
    body?: Json,
    { token, headers }: Options = {},
  ): Promise<RawAnswer> {
    fetched ??= token === undefined ? tenantToken(sim) : undefined
    const bearer = token === undefined ? await fetched : token
    const isRaw = body === undefined || body instanceof FormData || typeof body === 'string'
    const answer = await fetch(`${sim.url}/open-apis${path}`, {
      method,
      headers: {
        ...(body instanceof FormData ? {} : { 'content-type': 'application/json' }),
        ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
        ...headers,
      },
      body: isRaw ? body : JSON.stringify(body),
    })
    const text = await answer.text()
    const isJson = answer.headers.get('content-type')?.includes('json')
    return { status: answer.status, headers: answer.headers, text, ...(isJson ? JSON.parse(text) : {}) }
  }

  /** Sends a message to a chat. */
  const send = (chatId: string, msgType: string, content: Json, more: object = {}) =>
    call('POST', '/im/v1/messages?receive_id_type=chat_id', {
      receive_id: chatId,
      msg_type: msgType,
      content: typeof content === 'string' ? content : JSON.stringify(content),
      ...more,
    })

  const patch = (id: string, card: Json) =>
    call('PATCH', `/im/v1/messages/${id}`, {
      content: typeof card === 'string' ? card : JSON.stringify(card),
    })

  return { call, send, patch }
}

export async function tenantToken(sim: LarkSim): Promise<string> {
  const answer = await fetch(`${sim.url}/open-apis/auth/v3/tenant_access_token/internal`, {
    method: 'POST',
    body: JSON.stringify({ app_id: sim.app.appId, app_secret: sim.app.appSecret }),
  })
  return (await answer.json()).tenant_access_token
}
