import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { sandboxApp } from './app.ts'
import { blobs, type Look } from './blobs.ts'
import { bundlePage } from './bundle.ts'
import { openSandbox, type Sandbox, type SandboxOptions } from './sandbox.ts'
import { worldKeeper } from './world-keeper.ts'

export interface SandboxServerOptions extends Omit<SandboxOptions, 'keeper'> {
  host?: string
  /** 0 for any free port. */
  port: number
  password?: string
  /** Keeps sent photos and the name of the world over a restart; without it they live as long as the process. */
  dataDir?: string
  /** Looks at real pictures; without it a human must. */
  look?: Look
}

export interface SandboxServer {
  url: string
  sandbox: Sandbox
  close(): Promise<void>
}

/** Opens the sandbox and serves its page. Rejects when the port is taken (`EADDRINUSE`) or the page does not compile. */
export async function startSandbox(options: SandboxServerOptions): Promise<SandboxServer> {
  const { host = '127.0.0.1', port, password, dataDir, onFault } = options
  const page = await bundlePage()
  const keeper = worldKeeper(dataDir && join(dataDir, 'sandbox', 'world.jsonl'))
  const sandbox = await openSandbox({ ...options, keeper })
  const app = sandboxApp({
    sandbox,
    blobs: blobs(dataDir && join(dataDir, 'sandbox', 'photos'), options.look),
    page,
    password,
    onFault: (error) => onFault('SANDBOX', null, error),
  })

  const server = await new Promise<ReturnType<typeof serve>>((resolve, reject) => {
    const starting = serve({ fetch: app.fetch, hostname: host, port })
    starting.once('listening', () => resolve(starting))
    starting.once('error', reject)
  }).catch(async (error) => {
    await sandbox.close()
    throw error
  })

  const { port: bound } = server.address() as AddressInfo
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}/`,
    sandbox,
    async close() {
      if ('closeAllConnections' in server) server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await sandbox.close()
    },
  }
}
