import { type ChildProcess, fork } from 'node:child_process'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { Tell } from './orders.ts'
import { type Serving, serve } from './serve.ts'
import type { Said, Saying } from './test-puppet.ts'

export const TOKEN = 'insecure_8c2f5d0e-4f1b-4a51-9d1b-2f6f4f1c7a11'

export type GatewayOptions = Partial<Serving>
export type Gateway = Awaited<ReturnType<typeof openGateway>>

/** A gateway on this machine's loopback, in this process. */
export async function openGateway(options: GatewayOptions = {}) {
  const serving = await filled(options)
  const { tell, close } = await serve(serving)
  return gatewayOf(serving, tell, close)
}

/** The same in a process of its own, which can die without a word. */
export async function startGateway(options: GatewayOptions = {}): Promise<Gateway> {
  const serving = await filled(options)
  const child = fork(fileURLToPath(new URL('gateway-main.ts', import.meta.url)), [JSON.stringify(serving)], {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, WECHATY_LOG: 'silent', NODE_NO_WARNINGS: '1' },
  })
  await ready(child)
  return gatewayOf(serving, asking(child), () => killed(child))
}

/** A test account to be told what to do, wherever it is. */
export function gatewayOf(
  { endpoint, token }: Pick<Serving, 'endpoint' | 'token'>,
  order: Tell,
  close: () => Promise<void>,
) {
  const tell = <T>(name: string, input?: unknown) => order(name, input) as Promise<T>
  return {
    endpoint,
    token,
    tell,
    login: () => tell<null>('login'),
    say: ({ image, file, ...rest }: Saying) =>
      tell<string>('say', {
        ...rest,
        image: image?.toString('base64'),
        file: file && { name: file.name, bytes: file.bytes.toString('base64') },
      }),
    async said(): Promise<Said[]> {
      const all = await tell<(Said & { bytes?: string })[]>('said')
      return all.map((one) =>
        one.kind === 'file' ? { ...one, bytes: Buffer.from(String(one.bytes), 'base64') } : one,
      )
    },
    close,
  }
}

const filled = async (options: GatewayOptions): Promise<Serving> => ({
  endpoint: options.endpoint ?? (await freeEndpoint()),
  token: TOKEN,
  members: 30,
  tls: 'tls',
  ...options,
})

function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('message', () => resolve())
    child.once('exit', (code) => reject(new Error(`the gateway ended with ${code}`)))
  })
}

function asking(child: ChildProcess) {
  const asked = new Map<number, { done: (answer: unknown) => void; failed: (error: Error) => void }>()
  let seq = 0
  child.on('message', (message: { seq: number; answer?: unknown; error?: string }) => {
    const waiting = asked.get(message.seq)
    asked.delete(message.seq)
    if (message.error !== undefined) waiting?.failed(new Error(message.error))
    else waiting?.done(message.answer)
  })
  return (order: string, input?: unknown) =>
    new Promise<unknown>((done, failed) => {
      asked.set(++seq, { done, failed })
      child.send({ seq, order, input })
    })
}

function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGKILL')
  })
}

/** A port that was free a moment ago. */
export function freeEndpoint(): Promise<string> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(`127.0.0.1:${typeof address === 'object' ? address?.port : 0}`))
    })
  })
}
