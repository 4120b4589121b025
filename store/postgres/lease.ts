import pg from 'pg'
import type { Lease } from '../contract.ts'

/**
 * A lock that lives as long as its own connection: when this process dies, PostgreSQL frees it and a standby takes over.
 * Answers null while another process holds it.
 */
export async function lease(url: string, name: string): Promise<Lease | null> {
  const client = new pg.Client({ connectionString: url, keepAlive: true })
  await client.connect()
  const lost = new Promise<void>((resolve) => {
    client.on('error', () => resolve())
    client.on('end', () => resolve())
  })
  const { rows } = await client.query<{ ours: boolean }>(
    'SELECT pg_try_advisory_lock(7236, hashtext($1)) AS ours',
    [name],
  )
  if (rows[0]?.ours) return { lost, release: () => client.end() }
  await client.end()
  return null
}
