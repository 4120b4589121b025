import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'

const cookie = 'sandbox'
const weekSec = 7 * 24 * 3600
/** A wrong password is answered slowly, so that guessing takes for ever. */
const wrongMs = 800

export interface Guard {
  /** Refuses what comes without the cookie, and, where there is no password, what was not meant for this machine. */
  check: MiddlewareHandler
  /** Sets the cookie for the right password. */
  login(context: Context, password: unknown): Promise<boolean>
}

/**
 * Who may use the sandbox. Without a password only this machine can reach it, and a foreign page in its browser must not
 * either: a request has to name a loopback host, or somebody's domain that was made to point here would do.
 */
export function guard(password: string | undefined): Guard {
  const secret = randomBytes(32)
  const token = createHmac('sha256', secret).update('in').digest('hex')

  return {
    async check(context, next) {
      if (!password) {
        if (isLoopback(context.req.header('host'))) return next()
        return context.json({ error: '这个地址不能打开沙盒,请用启动时显示的地址。' }, 403)
      }
      if (same(getCookie(context, cookie) ?? '', token)) return next()
      return context.json({ error: '请先输入口令。' }, 401)
    },

    async login(context, given) {
      if (!password || typeof given !== 'string' || !same(given, password)) {
        await new Promise((resolve) => setTimeout(resolve, wrongMs))
        return false
      }
      setCookie(context, cookie, token, { httpOnly: true, sameSite: 'Strict', path: '/', maxAge: weekSec })
      return true
    },
  }
}

function isLoopback(host: string | undefined): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/.test(host ?? '')
}

/** Compares in a time that tells nothing about where two texts differ. */
function same(a: string, b: string): boolean {
  const digest = (text: string) => createHmac('sha256', 'compare').update(text).digest()
  return timingSafeEqual(digest(a), digest(b))
}
