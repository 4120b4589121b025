import type { Logger as SdkLogger } from '@larksuiteoapi/node-sdk'
import { LarkError } from './lark-error.ts'

/** The part of a log that this platform writes to. */
export type Log = Record<'debug' | 'info' | 'warn' | 'error', (about: object, text: string) => void>

/**
 * The SDK's log lines, without what it would give away: it logs whole requests, with the app's secret, tokens and the
 * words of messages. Only plain text and an error's own sentence pass; what is below a warning is dropped.
 */
export function redacting(log: Log, secrets: readonly string[]): SdkLogger {
  const quiet = () => {}
  const clean = (said: unknown[]) => said.flat(3).map(wordsOf).filter(Boolean).join(' ')
  const pass =
    (write: Log[keyof Log]) =>
    (...said: unknown[]) => {
      const text = hide(clean(said), secrets)
      if (text) write({ platform: 'lark' }, text)
    }
  const warn = pass((about, text) => log.warn(about, text))
  return { error: warn, warn, info: quiet, debug: quiet, trace: quiet }
}

/** A failed call is told by whoever made it. */
function wordsOf(said: unknown): string {
  if (typeof said === 'string') return said
  if (said instanceof LarkError) return ''
  return said instanceof Error ? `${said.name}: ${said.message}` : ''
}

/** Hides the given secrets, and whatever looks like a token or a ticket, in a line of text. */
export function hide(text: string, secrets: readonly string[]): string {
  const known = secrets.filter((secret) => secret.length > 3)
  return known
    .reduce((line, secret) => line.replaceAll(secret, '…'), text)
    .replace(/\b[tua]-[\w.-]{12,}|\b(?:ticket|access_key|app_secret|AppSecret)\W{1,4}[\w-]+/g, '…')
    .slice(0, 500)
}
