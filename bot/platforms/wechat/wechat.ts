import { join } from 'node:path'
import { accountNeedsYou, qrCode } from '../../../messages/wechat.ts'
import { calendarOf, HOUR, MINUTE, type Moment, SECOND } from '../../../policy/calendar.ts'
import type { Finding, Inlet, Platform } from '../platform.ts'
import { type BudgetLimits, budgetOf } from './budget.ts'
import { budgetFile } from './budget-file.ts'
import { chainBook } from './chains.ts'
import { competes } from './competing.ts'
import { type DownloadTimes, download, downloadTimes } from './download.ts'
import { findings } from './findings.ts'
import { handing } from './handing.ts'
import { hearing } from './hearing.ts'
import { SETTLE_MS } from './lane.ts'
import { nameBook } from './names.ts'
import { nextNight } from './nightly.ts'
import { numberedButtons } from './numbered.ts'
import type { PuppetOf } from './puppet.ts'
import { recentBook } from './recent.ts'
import { roomsOf } from './rooms.ts'
import { type LoginNews, type SessionTimes, sessionOf, sessionTimes } from './session.ts'
import { SAY_MS, speaking } from './speaking.ts'

export type WechatOptions = {
  /** Makes a client of the gateway: `servicePuppets(…)`. */
  puppetOf: PuppetOf
  /** A private folder; without it the budget is forgotten at a restart. */
  dataDir?: string
  timezone?: string
  now?: () => Moment
  dice?: () => number
  pause?: (ms: number) => Promise<void>
  /** The account needs its owner: a code to scan, a logout. */
  onLogin?: (news: LoginNews) => void
  onFault?: (error: unknown) => void
  times?: Partial<SessionTimes>
  downloads?: Partial<DownloadTimes>
  limits?: Partial<BudgetLimits>
  settleMs?: number
  sayMs?: number
  /** When names are looked at again, after a moment. */
  nightlyAt?: (after: Moment) => Moment
}

/**
 * What is lost in a break is more than its length: it counts from a minute earlier, so that a break of any length is one
 * that nobody is late for (G15 forgives what exceeds a minute).
 */
/** While the account waits for somebody, he is told again so often. */
const ALERT_AGAIN_MS = 30 * MINUTE
const BREAK_COUNTS_FROM_MS = MINUTE + SECOND

/**
 * WeChat, by wechaty's gateways. It speaks to wechaty's puppet, one layer below its `Wechaty` object: that one asks for all
 * members of a room before it hands on a message, loses their order, and cannot read a location.
 */
export function wechatPlatform(options: WechatOptions): Platform {
  const { now = Date.now, dice = Math.random, onFault = () => {}, onLogin = () => {} } = options
  const { timezone = 'Asia/Shanghai', dataDir, pause = sleep, settleMs = SETTLE_MS } = options
  const cal = calendarOf(timezone)
  const { nightlyAt = (after) => nextNight(cal, after) } = options
  const file = dataDir === undefined ? null : budgetFile(join(dataDir, 'wechat', 'budget.json'))
  const budget = budgetOf({ cal, dice, limits: options.limits, before: file?.read() })
  const [names, numbered, chains, recent] = [nameBook(), numberedButtons(), chainBook(), recentBook()]
  const breaks: { from: Moment; until: Moment }[] = []
  const invitations = new Set<string>()
  const alerted = new Map<LoginNews['state'], Moment>()
  let inlet: Inlet | null = null
  let nightly: NodeJS.Timeout | undefined

  const open = (): Inlet => {
    if (!inlet) throw new Error('WeChat was heard before it was started')
    return inlet
  }

  /** Something may have been said between the two moments that never came here. */
  function missed(from: Moment, until: Moment) {
    breaks.push({ from, until })
    while (breaks[0] && breaks[0].until < until - 24 * HOUR) breaks.shift()
    return open().offline(from - BREAK_COUNTS_FROM_MS, until)
  }
  /** What could not be read because the account was lost belongs to that break, which is told of at the next login. */
  const onMissed = (arrivedAt: Moment, error: unknown) => {
    onFault(error)
    if (!session.addToBreak(arrivedAt)) missed(arrivedAt, now()).catch(onFault)
  }

  const hands = handing({ inlet: open, now, competes, settleMs, onMissed })
  const rooms = roomsOf({
    inlet: open,
    names,
    afterwards: hands.afterwards,
    onFault,
    onInvited: (topic) => invitations.add(topic),
  })
  const ears = hearing({
    inlet: open,
    names,
    chains,
    onMissed,
    onRead(read, arrivedAt) {
      if (read.what === 'recall') {
        const [, room = ''] = read.messageKey.split('/')
        return hands.afterwards(room, () => open().recall(read.messageKey).catch(onFault))
      }
      const { room, incoming, quoted } = read
      const { senderId, text, sentAt } = incoming
      const answered = quoted === undefined ? null : recent.quoted(room, quoted)
      recent.note({ id: ownId(incoming.key), room, sender: senderId, text })
      const meant = numbered.read(room, senderId, text, sentAt)
      hands.put(
        room,
        {
          ...incoming,
          ...(meant !== null && { text: meant }),
          ...(answered !== null && { replyTo: `wechat/${answered}` }),
        },
        arrivedAt,
      )
    },
  })
  /** Who must scan or log in is told elsewhere, once in a while: codes change every minute. */
  function tellKeepers({ state, qr }: LoginNews) {
    if (state === 'online' || state === 'disconnected' || inlet === null) return
    const since = alerted.get(state) ?? Number.NEGATIVE_INFINITY
    if (now() - since < ALERT_AGAIN_MS) return
    alerted.set(state, now())
    inlet.alert([accountNeedsYou(state), ...(qr ? [qrCode(qr)] : [])].join('\n'))
  }

  const session = sessionOf({
    puppetOf: options.puppetOf,
    now,
    times: { ...sessionTimes, ...options.times },
    onNews(news) {
      onLogin(news)
      tellKeepers(news)
    },
    onFault,
    wire(puppet) {
      ears.wire(puppet)
      rooms.wire(puppet)
    },
    async onOnline(puppet, missedSince) {
      if (missedSince !== null) await missed(missedSince, now())
      await rooms.list(puppet, now())
    },
  })
  const mouth = speaking({
    online: session.online,
    budget,
    names,
    numbered,
    now,
    pause,
    sayMs: options.sayMs ?? SAY_MS,
    senderOf: recent.senderOf,
    onLate(since, at) {
      // What was to be said by night has waited for the morning, as it should.
      if (!budget.isQuiet(since)) open().mute(since, at).catch(onFault)
    },
    onSent({ chat, text, remoteId }) {
      file?.write(budget.notes())
      if (remoteId !== null) recent.note({ id: remoteId, room: chat, sender: '', text })
    },
  })

  function scheduleNight() {
    nightly = setTimeout(() => {
      const puppet = session.online()
      if (puppet)
        rooms
          .list(puppet, now(), true)
          .then(() => rooms.remark(puppet))
          .catch(onFault)
      scheduleNight()
    }, nightlyAt(now()) - now())
    nightly.unref()
  }

  return {
    name: 'wechat',
    title: '微信',
    can: { cards: false, pictures: true, files: true, sendsOnce: false },
    async start(given) {
      inlet = given
      scheduleNight()
      await session.start()
    },
    reading: () => session.online() !== null,
    bundle: mouth.bundle,
    send: mouth.send,
    fetch(ref) {
      const puppet = session.online()
      if (!puppet) return Promise.reject(new Error(`${ref} cannot be fetched: nobody is logged in to WeChat`))
      return download(puppet, ref, { ...downloadTimes, ...options.downloads })
    },
    check: async (): Promise<Finding[]> =>
      findings({
        cal,
        now: now(),
        state: session.state(),
        budget: budget.state(now()),
        breaks,
        invitations: [...invitations],
      }),
    async stop() {
      clearTimeout(nightly)
      await session.stop()
      await ears.idle()
      await hands.idle()
      hands.close()
    },
  }
}

/** A message's name on its platform: without the platform's. */
const ownId = (key: string) => key.slice('wechat/'.length)

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
