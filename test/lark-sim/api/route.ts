import type { FileAnswer } from '../http/send-file.ts'
import type { Json } from '../json.ts'
import type { LarkSim } from '../sim.ts'

export type Params = Record<
  'message_id' | 'file_key' | 'image_key' | 'reaction_id' | 'chat_id' | 'user_id' | 'card_id' | 'element_id',
  string
>

export type Asked = {
  sim: LarkSim
  params: Params
  query: URLSearchParams
  json: Json
  raw: Buffer
  contentType: string
}

/** The data of a usual answer, a whole answer of its own shape, or a file. */
export type Answer = { data: Json } | { raw: Json } | FileAnswer

export type Route = {
  method: string
  pattern: RegExp
  names: string[]
  /** The API's name, as the SDK calls it. */
  api: string
  /** One of these scopes is needed. */
  scopes: readonly string[]
  /** Without a token. */
  open?: boolean
  handle(asked: Asked): Answer | Promise<Answer>
}

/** A route of the Open API; `:name` in the path is a parameter. */
export function route(
  method: string,
  path: string,
  api: string,
  scopes: readonly string[],
  handle: Route['handle'],
  open = false,
): Route {
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name!)
  const pattern = new RegExp(`^/open-apis${path.replace(/:\w+/g, '([^/]+)')}$`)
  return { method, pattern, names, api, scopes, handle, open }
}

export function routeTo(routes: readonly Route[], method: string, path: string) {
  for (const one of routes) {
    const match = one.method === method ? one.pattern.exec(path) : null
    if (!match) continue
    const values = one.names.map((name, at) => [name, decodeURIComponent(match[at + 1]!)])
    return { route: one, params: Object.fromEntries(values) as Params }
  }
  return null
}
