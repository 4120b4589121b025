import { Hono } from 'hono'
import type { Blobs } from '../blobs.ts'
import { chipsOf } from '../chips/chips-of.ts'
import { entryOf } from '../entry-of.ts'
import { knowsOf } from '../knows/knows-of.ts'
import { paging, pressing, read, recalling, sending, whoAndWhere } from '../requests.ts'
import type { Sandbox } from '../sandbox.ts'
import { press, recall, say } from '../saying.ts'
import { stateOf } from '../state-of.ts'
import { jsonOf } from './json-of.ts'

/** Reading the chats, speaking in them, and what the bot knows beside them. */
export function chatRoutes(sandbox: Sandbox, blobs: Blobs, password: boolean): Hono {
  const app = new Hono()

  app.get('/state', async (context) => context.json(await stateOf(sandbox, password)))
  app.get('/chats/:id/messages', (context) => {
    const { before, limit } = read(paging, context.req.query())
    return context.json({ messages: sandbox.stage().chats.page(context.req.param('id'), limit, before) })
  })
  app.get('/chips', async (context) => {
    const { as, chat } = read(whoAndWhere, context.req.query())
    return context.json({ chips: await chipsOf(sandbox.stage(), as, chat) })
  })
  app.get('/knows', async (context) => {
    const { as } = read(whoAndWhere, context.req.query())
    return context.json(await knowsOf(sandbox.stage(), as))
  })
  app.get('/entries/:id', async (context) =>
    context.json(await entryOf(sandbox.stage(), context.req.param('id'))),
  )

  app.post('/send', async (context) => {
    const id = await say(sandbox, blobs, read(sending, await jsonOf(context)))
    told()
    return context.json({ id })
  })
  app.post('/press', async (context) => {
    const { as, messageId, button } = read(pressing, await jsonOf(context))
    await press(sandbox, blobs, as, messageId, button)
    told()
    return context.json({})
  })
  app.post('/recall', async (context) => {
    const { as, id } = read(recalling, await jsonOf(context))
    await recall(sandbox, as, id)
    told()
    return context.json({})
  })

  /** After something was said: pages ask anew, and the next thing to happen may be another. */
  function told() {
    sandbox.hub.push({ event: 'knows', data: {} })
    void sandbox
      .runner()
      .face()
      .then((data) => sandbox.hub.push({ event: 'clock', data }))
  }

  return app
}
