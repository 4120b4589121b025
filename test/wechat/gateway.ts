import { type ChildProcess, fork } from 'node:child_process'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { Said, Saying } from './test-puppet.ts'

export const TOKEN = 'insecure_8c2f5d0e-4f1b-4a51-9d1b-2f6f4f1c7a11'

export type GatewayOptions = {
  endpoint?: string
  token?: string
  members?: number
  tls?: 'tls' | 'plain'
  /** An own certificate and its key, PEM. */
  cert?: { cert: string; key: string }
}

export type Gateway = Awaited<ReturnType<typeof startGateway>>

/** Starts a gateway in a process of its own, on this machine's loopback. */
export async function startGateway(options: GatewayOptions = {}) {
  const { endpoint = await freeEndpoint(), token = TOKEN, members = 30, tls = 'tls', cert } = options
  const child = fork(
    fileURLToPath(new URL('gateway-main.ts', import.meta.url)),
    [endpoint, token, String(members), tls],
    {
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: {
        ...process.env,
        WECHATY_LOG: 'silent',
        NODE_NO_WARNINGS: '1', // wechaty's server calls what is no longer needed
        ...(cert && { GATEWAY_CERT: cert.cert, GATEWAY_KEY: cert.key }),
      },
    },
  )
  await ready(child)
  const asked = new Map<number, { done: (answer: never) => void; failed: (error: Error) => void }>()
  let seq = 0
  child.on('message', (message: { seq: number; answer?: never; error?: string }) => {
    const waiting = asked.get(message.seq)
    asked.delete(message.seq)
    if (message.error !== undefined) waiting?.failed(new Error(message.error))
    else waiting?.done(message.answer as never)
  })

  const tell = <T>(order: string, input?: unknown): Promise<T> =>
    new Promise<T>((done, failed) => {
      asked.set(++seq, { done, failed })
      child.send({ seq, order, input })
    })

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
    /** Dies without a word. */
    kill: () => gone(child, 'SIGKILL'),
    close: () => gone(child, 'SIGKILL'),
  }
}

function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('message', () => resolve())
    child.once('exit', (code) => reject(new Error(`the gateway ended with ${code}`)))
  })
}

function gone(child: ChildProcess, signal: 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill(signal)
  })
}

export function freeEndpoint(): Promise<string> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(`127.0.0.1:${typeof address === 'object' ? address?.port : 0}`))
    })
  })
}
