import type { IncomingMessage, ServerResponse } from 'node:http'
import { bodyOf } from '../http/body.ts'
import type { LarkSim } from '../sim.ts'
import { operations } from './operations.ts'

/** The control surface of who tests: everything under /_sim/, JSON in and out. */
export async function serveControl(
  sim: LarkSim,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
) {
  const reply = (status: number, body: unknown) =>
    response
      .writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
      .end(JSON.stringify(body, shown))
  try {
    const body = (await bodyOf(request)).toString()
    const name = `${request.method} ${url.pathname.replace(/^\/_sim\/?/, '')}`
    const operation = operations[name]
    const known = Object.keys(operations)
    if (!operation) reply(404, { error: `unknown control operation ${name}`, operations: known })
    else reply(200, (await operation(sim, body ? JSON.parse(body) : {}, url.searchParams)) ?? { ok: true })
  } catch (error) {
    reply(400, { error: (error as Error).message })
  }
}

/** Sets, such as a chat's members, are shown as lists. */
const shown = (_: string, value: unknown) => (value instanceof Set ? [...value] : value)
