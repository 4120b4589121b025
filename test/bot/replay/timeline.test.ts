import { describe, expect, test } from 'vitest'
import { timeline } from '../../../bot/replay/timeline.ts'
import { calendarOf } from '../../../policy/calendar.ts'
import type { TranscriptEvent } from '../../../policy/transcript.ts'

const cal = calendarOf('Asia/Shanghai')
const at = (clock: string) => `2021-04-05T${clock}`
const said = (clock: string, text: string, arrives?: string): TranscriptEvent => ({
  at: at(clock),
  ...(arrives ? { arrivesAt: at(arrives) } : {}),
  group: 'ka',
  from: '张三',
  text,
})
const outage = (from: string, until: string): TranscriptEvent => ({
  at: at(from),
  outage: { until: at(until) },
})

/** `15:02:00 hello <15:00:00`: when, what, and until when alarms fire before it. */
function met(...events: TranscriptEvent[]): string[] {
  return timeline({ events }, cal).map(({ at, runDueUntil, event }) => {
    const what = 'text' in event ? event.text : Object.keys(event).find((key) => key !== 'at')
    const until = runDueUntil === at ? '' : ` <${cal.clockOf(runDueUntil)}`
    return `${cal.clockOf(at)} ${what}${until}`
  })
}

describe('the order in which the bot meets events', () => {
  test('by arrival', () => {
    expect(met(said('09:00:00', 'late', '09:02:00'), said('09:01:00', 'prompt'))).toEqual([
      '09:01:00 prompt',
      '09:02:00 late',
    ])
  })

  test('those of one moment as the file lists them', () => {
    expect(met(said('09:00:00', 'a'), said('09:00:00', 'b'), said('08:59:00', 'c', '09:00:00'))).toEqual([
      '09:00:00 a',
      '09:00:00 b',
      '09:00:00 c',
    ])
  })
})

describe('an outage', () => {
  test('is learnt of at its end, before what was sent in it; alarms wait', () => {
    expect(
      met(outage('15:00:00', '15:02:00'), said('15:01:00', 'meanwhile'), said('15:03:00', 'after')),
    ).toEqual(['15:02:00 outage <15:00:00', '15:02:00 meanwhile <15:00:00', '15:03:00 after'])
  })

  test('holds from its first moment and no longer at its last', () => {
    expect(
      met(
        said('15:00:00', 'before its line'),
        outage('15:00:00', '15:02:00'),
        said('15:00:00', 'behind its line'),
        said('15:02:00', 'at its end'),
      ),
    ).toEqual([
      '15:00:00 before its line',
      '15:02:00 outage <15:00:00',
      '15:02:00 behind its line <15:00:00',
      '15:02:00 at its end',
    ])
  })

  test('keeps what was sent before it and would have arrived in it', () => {
    expect(met(said('14:59:00', 'slow', '15:01:00'), outage('15:00:00', '15:02:00'))).toEqual([
      '15:02:00 outage <15:00:00',
      '15:02:00 slow <15:00:00',
    ])
  })

  test('leaves what arrives after it where it is', () => {
    expect(met(outage('15:00:00', '15:02:00'), said('15:01:00', 'slow', '15:05:00'))).toEqual([
      '15:02:00 outage <15:00:00',
      '15:05:00 slow',
    ])
  })

  test('that overlaps another is one with it', () => {
    expect(
      met(outage('15:00:00', '15:02:00'), outage('15:01:00', '15:05:00'), said('15:01:30', 'in both')),
    ).toEqual(['15:05:00 outage <15:00:00', '15:05:00 outage <15:00:00', '15:05:00 in both <15:00:00'])
  })
})
