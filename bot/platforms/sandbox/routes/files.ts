import { Hono } from 'hono'
import type { Blobs } from '../blobs.ts'
import { Refused } from '../refusal.ts'
import type { Sandbox } from '../sandbox.ts'

/** Pictures: those people send, and the boards the bot draws; and the sheets it hands out. */
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

  app.get('/files/:id/:name', async (context) => {
    const { id, name } = context.req.param()
    const { chats, store } = sandbox.stage()
    const at = chats.find(`post/${id}`)?.at
    const rows = at === undefined ? [] : await store.posts({ since: at, until: at })
    const file = rows.find((row) => String(row.id) === id)?.post.file
    if (!file || file.name !== name) throw new Refused('这个文件已经不在了。', 404)
    return context.body(file.text, 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'private, no-store',
    })
  })

  return app
}

function picture(bytes: Uint8Array, type: string): Response {
  return new Response(new Uint8Array(bytes), {
    headers: { 'content-type': type, 'cache-control': 'private, max-age=3600' },
  })
}
