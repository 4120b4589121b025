import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { Sandbox } from '../sandbox.ts'

const heartbeatMs = 15_000

/** Pushes everything that happens to an open page, until it goes away. */
export function streamRoutes(sandbox: Sandbox): Hono {
  const app = new Hono()

  app.get('/stream', (context) =>
    streamSSE(context, async (stream) => {
      const gone = new Promise<void>((resolve) => stream.onAbort(resolve))
      const unlisten = sandbox.hub.listen(({ event, data }) => {
        void stream.writeSSE({ event, data: JSON.stringify(data) })
      })
      const heart = setInterval(() => void stream.write(': \n\n'), heartbeatMs)
      await stream.write('retry: 1000\n\n')
      await gone
      clearInterval(heart)
      unlisten()
    }),
  )

  return app
}
