import type { Context } from 'hono'
import { Refused } from '../refusal.ts'

/** The body of a request. Throws `Refused` when it is not JSON. */
export async function jsonOf(context: Context): Promise<unknown> {
  try {
    return await context.req.json()
  } catch {
    throw new Refused('请求的内容读不出来。')
  }
}
