import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { csrf } from 'hono/csrf'
import { secureHeaders } from 'hono/secure-headers'
import type { Blobs } from './blobs.ts'
import type { PageBundle } from './bundle.ts'
import { guard } from './guard.ts'
import { Refused } from './refusal.ts'
import { chatRoutes } from './routes/chat.ts'
import { clockRoutes } from './routes/clock.ts'
import { fileRoutes } from './routes/files.ts'
import { streamRoutes } from './routes/stream.ts'
import { BadTranscript, type Sandbox } from './sandbox.ts'

export interface AppOptions {
  sandbox: Sandbox
  blobs: Blobs
  page: PageBundle
  password?: string
  onFault: (error: unknown) => void
}

const largestBytes = 16 * 1024 * 1024

/** The sandbox's whole HTTP side. What cannot be followed is answered with a sentence for the person at the page. */
export function sandboxApp({ sandbox, blobs, page, password, onFault }: AppOptions): Hono {
  const app = new Hono()
  const gate = guard(password)

  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        styleSrc: ["'self'", "'unsafe-inline'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
      },
      strictTransportSecurity: false,
    }),
  )
  app.use(csrf())
  app.use(
    bodyLimit({ maxSize: largestBytes, onError: (context) => context.json({ error: '内容太大了。' }, 413) }),
  )

  app.get('/', (context) => context.html(page.html, 200, { 'cache-control': 'no-cache' }))
  app.get('/assets/:name', (context) => {
    const asset = page.assets.get(context.req.path)
    if (!asset) return context.notFound()
    return context.body(new Uint8Array(asset.body), 200, {
      'content-type': asset.type,
      'cache-control': 'public, max-age=31536000, immutable',
    })
  })

  app.post('/api/login', async (context) => {
    const body: unknown = await context.req.json().catch(() => null)
    const given = body && typeof body === 'object' && 'password' in body ? body.password : undefined
    return (await gate.login(context, given))
      ? context.json({})
      : context.json({ error: '口令不对,请再试一次。' }, 401)
  })
  app.use('/api/*', gate.check)
  app.route('/api', chatRoutes(sandbox, blobs, password !== undefined))
  app.route('/api', clockRoutes(sandbox))
  app.route('/api', fileRoutes(sandbox, blobs))
  app.route('/api', streamRoutes(sandbox))

  app.notFound((context) => context.json({ error: '没有这个地址。' }, 404))
  app.onError((error, context) => {
    if (error instanceof Refused) return context.json({ error: error.message }, error.status)
    if (error instanceof BadTranscript) return context.json({ error: error.message }, 400)
    if ('getResponse' in error && typeof error.getResponse === 'function') return error.getResponse()
    onFault(error)
    return context.json({ error: '沙盒出了问题,这一步没有完成,请再试一次。' }, 500)
  })
  return app
}
