import type { Puppet } from 'wechaty-puppet'
import { MINUTE, type Moment, SECOND } from '../../../policy/calendar.ts'
import type { PuppetOf } from './puppet.ts'
import { Fatal, started } from './started.ts'
import { within } from './within.ts'

/** What the person who runs the account is told: how it stands, and what he has to scan. */
export type LoginNews = {
  state: 'online' | 'scan' | 'loggedOut' | 'disconnected' | 'refused'
  /** What the code on the phone's screen must show. */
  qr?: string
  reason?: string
}

export type SessionTimes = {
  /** `start` waits so long for the login; then it goes on trying without being waited for. */
  loginWithinMs: number
  connectWithinMs: number
  pingEveryMs: number
  /** A gateway that serves another client of this token accepts us and then says nothing, not even to a ping. */
  firstSignMs: number
  /** Without a sign of life for so long the connection is dead, whatever it says. */
  deafAfterMs: number
  /** Before the next attempt, by how many have failed in a row. */
  backOffMs: (failed: number) => number
}

export const sessionTimes: SessionTimes = {
  loginWithinMs: 30 * SECOND,
  connectWithinMs: 20 * SECOND,
  pingEveryMs: 5 * SECOND,
  firstSignMs: 8 * SECOND,
  deafAfterMs: 45 * SECOND,
  backOffMs: (failed) => Math.min(MINUTE, SECOND * 2 ** Math.min(failed, 6)),
}

export type SessionOptions = {
  puppetOf: PuppetOf
  now: () => Moment
  times: SessionTimes
  /** Listens to a fresh client, before it is started. */
  wire: (puppet: Puppet) => void
  /** Logged in. `missedSince` is when it was surely heard last, if it had been online before. */
  onOnline: (puppet: Puppet, missedSince: Moment | null) => Promise<void>
  onNews: (news: LoginNews) => void
  onFault: (error: unknown) => void
}

export type Session = {
  /** Resolves at the first login, or when it has been waited for long enough. Rejects for what waiting cannot mend. */
  start(): Promise<void>
  /** The client that is logged in now. */
  online(): Puppet | null
  state(): LoginNews['state']
  lastHeardAt(): Moment | null
  /** The break that the next login tells of began no later than this. False when the account is not lost: there is none. */
  addToBreak(moment: Moment): boolean
  /** Lets go of the gateway; the account stays logged in there. */
  stop(): Promise<void>
}

/** Keeps one account connected and logged in. Ready means logged in: that a client has started means nothing. */
export function sessionOf(options: SessionOptions): Session {
  const { puppetOf, now, times, wire, onOnline, onNews, onFault } = options
  let [state, online, stopped]: [LoginNews['state'] | 'new', Puppet | null, boolean] = ['new', null, false]
  let qr: string | undefined
  let [heardAt, missedSince]: [Moment | null, Moment | null] = [null, null]
  let leave = (_reason: string) => {}
  let running: Promise<void> = Promise.resolve()

  function news(one: LoginNews) {
    if (one.state !== 'online') {
      if (online) missedSince ??= heardAt
      online = null
    }
    const isNew = one.state !== state || one.qr !== qr
    state = one.state
    qr = one.qr
    if (isNew) onNews(one)
  }

  /** One connection, from its start until it is lost. Answers whether it ever logged in. @throws what is fatal */
  async function connect(onLogin: () => void): Promise<boolean> {
    let loggedIn = false
    let lose = (_reason: string) => {}
    const lost = new Promise<string>((resolve) => {
      lose = resolve
    })
    leave = lose
    const puppet = puppetOf(lose)
    // By the machine's clock: the house's may be set.
    let [startedAt, aliveAt]: [number | null, number | null] = [null, null]
    const heard = () => {
      aliveAt = Date.now()
      heardAt = now()
    }
    puppet.on('error', (error) => onFault(error))
    puppet.on('heartbeat', heard)
    puppet.on('dong', heard)
    puppet.on('message', heard)
    puppet.on('scan', ({ qrcode }) => {
      if (qrcode) news({ state: 'scan', qr: qrcode })
    })
    puppet.on('logout', ({ data }) => {
      if (!stopped) news({ state: 'loggedOut', reason: data })
    })
    puppet.on('login', () => {
      loggedIn = true
      heard()
      const since = missedSince
      missedSince = null
      online = puppet
      onOnline(puppet, since)
        .catch(onFault)
        .finally(() => {
          if (online !== puppet) return
          news({ state: 'online' })
          onLogin()
        })
    })
    wire(puppet)
    const pulse = setInterval(() => {
      if (startedAt === null) return
      if (aliveAt === null && Date.now() - startedAt > times.firstSignMs)
        return lose('the gateway speaks to another client')
      if (aliveAt !== null && Date.now() - aliveAt > times.deafAfterMs)
        return lose('the gateway gives no sign of life')
      ping(puppet)
    }, times.pingEveryMs)
    try {
      await started(puppet, times.connectWithinMs, lost)
      startedAt = Date.now()
      ping(puppet)
      const reason = await lost
      if (!stopped) news({ state: 'disconnected', reason })
    } finally {
      clearInterval(pulse)
      await letGo(puppet)
    }
    return loggedIn
  }

  async function run(onLogin: () => void, onFatal: (error: unknown) => void) {
    for (let failed = 0; !stopped; ) {
      try {
        failed = (await connect(onLogin)) ? 0 : failed + 1
      } catch (error) {
        failed += 1
        if (error instanceof Fatal) {
          news({ state: 'refused', reason: error.message })
          return onFatal(error)
        }
        if (!stopped) news({ state: 'disconnected', reason: (error as Error).message })
      }
      if (!stopped) await pause(times.backOffMs(failed))
    }
  }

  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms)
      leave = () => {
        clearTimeout(timer)
        resolve()
      }
    })

  return {
    start() {
      const first = new Promise<void>((resolve, reject) => {
        running = run(resolve, reject)
      })
      return Promise.race([first, new Promise<void>((go) => setTimeout(go, times.loginWithinMs).unref())])
    },
    online: () => (state === 'online' ? online : null),
    state: () => (state === 'new' ? 'disconnected' : state),
    lastHeardAt: () => heardAt,
    addToBreak(moment) {
      if (missedSince === null) return false
      missedSince = Math.min(missedSince, moment)
      return true
    },
    async stop() {
      stopped = true
      leave('stopped')
      await running
    },
  }
}

function ping(puppet: Puppet) {
  try {
    puppet.ding('chagang')
  } catch {} // it has just been lost
}

/** Nothing of an old client may speak up any more. */
async function letGo(puppet: Puppet) {
  puppet.removeAllListeners()
  puppet.on('error', () => {})
  // Its own stop first waits for a start that may never end; the gateway must be free at once.
  await within(puppet.onStop(), 2 * SECOND, 'letting go of the gateway').catch(() => {})
  puppet.stop().catch(() => {})
}
