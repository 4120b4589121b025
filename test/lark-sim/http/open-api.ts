import type { IncomingMessage, ServerResponse } from 'node:http'
import { routes } from '../api/all.ts'
import { type Params, type Route, routeTo } from '../api/route.ts'
import { ids } from '../ids.ts'
import { isObject, type Json, parsedJson } from '../json.ts'
import { LarkError } from '../lark-error.ts'
import { refuse } from '../refuse.ts'
import type { LarkSim } from '../sim.ts'
import { checkToken } from '../world/tokens.ts'
import { bodyOf } from './body.ts'
import type { Call } from './call.ts'
import { sendFile } from './send-file.ts'

const WS_ENDPOINT = '/callback/ws/endpoint'

/** One call of the bot's, from its first byte to the answer. */
export async function serveOpenApi(
  sim: LarkSim,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
) {
  const began = performance.now()
  const call = noted(sim, request, url)
  const logId = ids.log()
  const headers = { 'x-tt-logid': logId, 'x-request-id': logId }
  const finish = (status: number) => {
    call.status = status
    call.ms = Math.round(performance.now() - began)
    sim.bump()
  }
  const send = (status: number, type: string, body: string, more: Record<string, string> = {}) => {
    finish(status)
    response.writeHead(status, { ...headers, 'content-type': type, ...more }).end(body)
  }
  const sendJson = (status: number, body: Json, more?: Record<string, string>) => {
    call.code = body.code ?? null
    send(status, 'application/json; charset=utf-8', JSON.stringify(body), more)
  }
  try {
    const raw = await bodyOf(request)
    if (url.pathname === WS_ENDPOINT && request.method === 'POST') {
      call.api = 'ws.endpoint'
      if (await sim.faults.before(call, request, response)) return
      const answer = sim.ws.endpoint(parsedJson(raw))
      if (answer.raw !== undefined) send(answer.status, 'text/html', answer.raw)
      else sendJson(answer.status, answer.json)
      return
    }
    const found = routeTo(routes, call.method, url.pathname)
    if (!found) {
      sim.lint('http', `endpoint not simulated: ${call.method} ${url.pathname}`)
      send(404, 'text/plain', '404 page not found')
      return
    }
    const { route, params } = found
    const contentType = request.headers['content-type'] ?? ''
    const json = contentType.includes('multipart/') ? null : (parsedJson(raw) ?? null)
    describe(call, route, params, json)
    if (await sim.faults.before(call, request, response)) return
    const unreadable = !contentType.includes('multipart/') && raw.length > 0 && parsedJson(raw) === undefined
    if (unreadable && call.method !== 'GET') throw refuse.body()
    admit(sim, route, request)
    const answer = await route.handle({ sim, params, query: url.searchParams, json, raw, contentType })
    if (sim.faults.after(call, request, response)) return
    if ('binary' in answer) {
      call.code = 0
      finish(await sendFile(request, response, answer, headers, sim.faults.truncate(call)))
    } else sendJson(200, 'raw' in answer ? answer.raw : { code: 0, msg: 'success', data: answer.data })
  } catch (error) {
    if (error instanceof LarkError) sendJson(error.status, refusal(error, logId), error.headers)
    else if (!request.socket.destroyed) {
      sim.lint('sim', `internal error: ${(error as Error).stack}`)
      sendJson(500, { code: 2200, msg: 'Internal Error' })
    }
  }
}

function noted(sim: LarkSim, request: IncomingMessage, url: URL): Call {
  const call: Call = {
    seq: sim.calls.length + 1,
    ts: sim.now(),
    method: request.method ?? '',
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    api: 'unknown',
    status: 0,
    code: null,
    ms: 0,
    ua: request.headers['user-agent'],
  }
  sim.calls.push(call)
  return call
}

function describe(call: Call, route: Route, params: Params, json: Json) {
  call.api = route.api
  call.params = params
  if (!isObject(json)) return
  call.uuid = json.uuid
  call.receive_id = json.receive_id
  call.msg_type = json.msg_type
}

/** Token, scope, the gateway's limit, and whether the bot is switched on. @throws LarkError */
function admit(sim: LarkSim, { open, scopes, api }: Route, request: IncomingMessage) {
  if (open) return
  checkToken(sim, request.headers.authorization)
  if (scopes.length > 0 && !scopes.some((scope) => sim.app.scopes.has(scope))) throw refuse.scope(scopes)
  sim.limiter.gateway(api)
  if (!sim.app.botEnabled && api.startsWith('im.')) throw refuse.botDisabled()
}

function refusal({ code, message, error }: LarkError, logId: string) {
  const search = `https://open.feishu.cn/search?from=openapi&log_id=${logId}&code=${code}`
  const troubleshooter = `排查建议查看(Troubleshooting suggestions): ${search}`
  return { code, msg: message, error: { log_id: logId, troubleshooter, ...error } }
}
