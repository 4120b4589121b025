import { spawn } from 'node:child_process'
import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { adaptDefault } from '@larksuiteoapi/node-sdk'
import { expect, onTestFinished, test } from 'vitest'
import type { Json } from './index.ts'
import { dispatcherOf } from './support/sdk.ts'

/** How the dispatcher and the webhook adapter of the SDK 1.74 behave, for which the bot makes up. */
const TYPE = 'im.message.receive_v1'
const pushOf = (header: object = {}, event: object = {}) => ({
  schema: '2.0',
  header: { event_type: TYPE, ...header },
  event,
})

const BARE_WEBHOOK = `
const lark = require('@larksuiteoapi/node-sdk')
const http = require('node:http')
const logger = Object.fromEntries(['error', 'warn', 'info', 'debug', 'trace'].map((level) => [level, () => {}]))
const fail = async () => { throw new Error('boom') }
const dispatcher = new lark.EventDispatcher({ logger }).register({ '${TYPE}': fail })
const server = http.createServer()
server.on('request', lark.adaptDefault('/w', dispatcher))
server.listen(0, '127.0.0.1', () => {
  const asked = http.request({ port: server.address().port, host: '127.0.0.1', path: '/w', method: 'POST' }, () => {})
  asked.on('error', () => {}).end(JSON.stringify(${JSON.stringify(pushOf())}))
})
setTimeout(() => process.exit(0), 5000)`

test('a handler that fails behind adaptDefault ends a process written as the guide says', async () => {
  const cwd = new URL('../../', import.meta.url).pathname
  const child = spawn(process.execPath, ['-e', BARE_WEBHOOK], { cwd })
  let said = ''
  child.stderr.on('data', (data) => {
    said += data
  })
  const [code] = await once(child, 'close')
  expect([code, said]).toEqual([1, expect.stringContaining('boom')])
})

test('adaptDefault answers no other path, takes the query for a part of it, and never looks at the token', async () => {
  const heard: Json[] = []
  const options = { verificationToken: 'right' }
  const dispatcher = dispatcherOf({ [TYPE]: async (event) => heard.push(event) }, options)
  const server = http.createServer(adaptDefault('/w', dispatcher))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const post = (path: string, token: string, timeoutMs: number) =>
    fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, {
      method: 'POST',
      body: JSON.stringify(pushOf({ token })),
      signal: AbortSignal.timeout(timeoutMs),
    }).then(
      ({ status }) => status,
      (error) => error.name,
    )
  const unanswered = [post('/other', 'right', 200), post('/w?x=1', 'right', 200)]
  expect(await Promise.all(unanswered)).toEqual(['TimeoutError', 'TimeoutError'])
  expect(heard).toEqual([])
  expect(await post('/w', 'WRONG', 5000)).toBe(200)
  expect(heard).toHaveLength(1)
})

test("a press's token takes the place of the verification token, for an event's fields win", async () => {
  const heard: Json[] = []
  const dispatcher = dispatcherOf({ 'card.action.trigger': (event) => heard.push(event) })
  const header = { event_id: 'E', event_type: 'card.action.trigger', token: 'verification', app_id: 'cli_1' }
  await dispatcher.invoke(pushOf(header, { token: 'c-card', operator: {} }), { needCheck: false })
  expect(heard).toMatchObject([{ token: 'c-card', event_id: 'E', app_id: 'cli_1' }])
  expect(heard[0].header).toBeUndefined()
})

test('an event that nobody handles is answered with a bare text', async () => {
  const answer = await dispatcherOf().invoke(pushOf({ event_type: 'nope' }), { needCheck: false })
  expect(answer).toBe('no nope event handle')
})
