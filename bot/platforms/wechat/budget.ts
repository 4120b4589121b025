import { type Calendar, HOUR, MINUTE, type Moment, SECOND } from '../../../policy/calendar.ts'

/**
 * How much one account may say before WeChat takes it for a machine. Nobody outside knows the real limits: these are
 * careful guesses, and they lower the risk without removing it.
 */
export const budgetLimits = {
  /** Between two sends, give or take a fifth: never less than 3 s. */
  gapMs: 3.75 * SECOND,
  gapJitter: 0.2,
  perMinute: 10,
  perDay: 200,
  /** Of the day's messages, these are kept from receipts, so that what somebody must know still leaves. */
  keptFromReceipts: 40,
  unaskedPerHour: 6,
  quietFrom: '22:00',
  quietUntil: '07:30',
}

export type BudgetLimits = typeof budgetLimits
export type SentNote = { at: Moment; chat: string; asked: boolean }
/** What wants to leave: where to, whether it answers somebody, whether it only acknowledges, and in how many messages. */
export type Wish = { chat: string; asked: boolean; receipt: boolean; parts?: number }
export type BudgetState = {
  today: number
  perDay: number
  lastMinute: number
  perMinute: number
  quiet: boolean
  nextAt: Moment
}

export type Budget = {
  /** Between two messages, about. */
  gapMs: number
  /** How long a wish must wait at `now`, in milliseconds; 0 when it may leave. */
  waitMs(wish: Wish, now: Moment): number
  /** One message has left. */
  sent(note: SentNote): void
  /** Is it a time in which only answers are given? */
  isQuiet(now: Moment): boolean
  state(now: Moment): BudgetState
  /** The messages of the last day, to go on with after a restart. */
  notes(): SentNote[]
}

export type BudgetOptions = {
  cal: Calendar
  /** From 0 up to 1. */
  dice: () => number
  limits?: Partial<BudgetLimits>
  before?: readonly SentNote[]
}

/** Keeps count of what an account has said. Nothing is ever dropped: what exceeds the budget waits. */
export function budgetOf({ cal, dice, limits = {}, before = [] }: BudgetOptions): Budget {
  const most = { ...budgetLimits, ...limits }
  let notes = [...before]
  let nextAt = notes.length > 0 ? notes.at(-1)!.at + gap() : 0

  function gap() {
    return Math.round(most.gapMs * (1 - most.gapJitter + 2 * most.gapJitter * dice()))
  }

  function waitMs({ chat, asked, receipt, parts = 1 }: Wish, now: Moment): number {
    const day = cal.dayOf(now)
    const today = notes.filter(({ at }) => cal.dayOf(at) === day).length
    const unasked = notes.filter((note) => note.chat === chat && !note.asked)
    const daily = most.perDay - (receipt ? most.keptFromReceipts : 0)
    const mayGo = [
      nextAt,
      freeAt(notes, MINUTE, most.perMinute, parts),
      today + parts > daily ? cal.momentOn(day, '24:00') : now,
      ...(asked ? [] : [freeAt(unasked, HOUR, most.unaskedPerHour, parts), quietUntil(now) ?? now]),
    ]
    return Math.max(0, ...mayGo.map((at) => at - now))
  }

  /** The end of the quiet hours that `now` lies in; null by day. */
  function quietUntil(now: Moment): Moment | null {
    const day = cal.dayOf(now)
    if (now < cal.momentOn(day, most.quietUntil)) return cal.momentOn(day, most.quietUntil)
    if (now < cal.momentOn(day, most.quietFrom)) return null
    return cal.momentOn(cal.dayOf(now + 12 * HOUR), most.quietUntil)
  }

  return {
    gapMs: most.gapMs,
    waitMs,
    sent(note) {
      notes = [...notes.filter(({ at }) => at > note.at - 24 * HOUR), note]
      nextAt = note.at + gap()
    },
    isQuiet: (now) => quietUntil(now) !== null,
    state: (now) => ({
      today: notes.filter(({ at }) => cal.dayOf(at) === cal.dayOf(now)).length,
      perDay: most.perDay,
      lastMinute: notes.filter(({ at }) => at > now - MINUTE).length,
      perMinute: most.perMinute,
      quiet: quietUntil(now) !== null,
      nextAt,
    }),
    notes: () => notes,
  }
}

/** When a window that slides over `notes` has room for `parts` more. */
function freeAt(notes: readonly SentNote[], span: number, most: number, parts: number): Moment {
  const blocking = notes.at(-(most - parts + 1))
  return blocking ? blocking.at + span : 0
}
