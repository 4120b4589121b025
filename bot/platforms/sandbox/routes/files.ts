import { Hono } from 'hono'
import type { Blobs } from '../blobs.ts'
import { Refused } from '../refusal.ts'
import type { Sandbox } from '../sandbox.ts'

/** Pictures: those people send, and the boards the bot draws. */
export function fileRoutes(sandbox: Sandbox, blobs: Blobs): Hono {
  const app = new Hono()

  app.post('/upload', async (context) => {
    const blob = await blobs.keep(new Uint8Array(await context.req.arrayBuffer()))
    if (!blob) throw new Refused('这个文件不是图片,请换一张。')
    return context.json({ blob })
  })
  app.get('/blobs/:id', async (context) => {
    const found = await blobs.read(context.req.param('id'))
    if (!found) throw new Refused('这张照片已经不在了。', 404)
    return picture(found.bytes, found.type)
  })
  app.get('/pictures/:name', (context) => {
    const png = sandbox.boards.png(context.req.param('name').replace(/\.png$/, ''))
    if (!png) throw new Refused('这张图已经不在了。', 404)
    return picture(png, 'image/png')
  })

  return app
}

function picture(bytes: Uint8Array, type: string): Response {
  return new Response(new Uint8Array(bytes), {
    headers: { 'content-type': type, 'cache-control': 'private, max-age=3600' },
  })
}
