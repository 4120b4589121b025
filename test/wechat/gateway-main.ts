import { type Serving, serve } from './serve.ts'

/** A gateway in a process of its own, told what to do by its parent. Its argument: what it serves, as JSON. */
const gateway = await serve(JSON.parse(process.argv[2] ?? '{}') as Serving)

process.on('message', async ({ seq, order, input }: { seq: number; order: string; input: unknown }) => {
  try {
    process.send?.({ seq, answer: await gateway.tell(order, input) })
  } catch (error) {
    process.send?.({ seq, error: (error as Error).message })
  }
})
process.on('disconnect', () => process.exit())
process.send?.({ ready: true })
