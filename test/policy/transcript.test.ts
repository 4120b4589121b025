import { describe, expect, test } from 'vitest'
import { readTranscript, type TranscriptEvent } from '../../policy/transcript.ts'

describe('reading a transcript', () => {
  const small = {
    start: '2021-04-05T08:00:00',
    people: [
      { name: '张三', role: 'staff', leader: '何二' },
      { name: '何二', role: 'supervisor' },
    ],
    groups: [{ id: 'ka', name: '大客户群', purpose: '大客户', people: ['张三', '何二'] }],
    places: [{ name: '咸阳二纺', lat: 34.3301, lng: 108.7102 }],
  }
  const file = (...events: unknown[]) =>
    [{ world: small }, ...events]
      .map((line) => (typeof line === 'string' ? line : JSON.stringify(line)))
      .join('\n')
  const said = { at: '2021-04-05T09:31:00', group: 'ka', from: '张三', text: '签到 春风十里' }

  test('fills in what the file may leave out, and knows the line of each event', () => {
    const read = readTranscript(`\uFEFF${file(said, '', { at: '2021-04-05T10:00:00', end: true })}\r\n`)
    expect(read).toMatchObject({
      world: { pack: 'yundi', timezone: 'Asia/Shanghai', randomChecks: true, settings: {} },
      lines: [2, 4],
    })
  })

  test.each([
    [
      { id: 'ka', name: '大客户群', people: ['张三'] },
      { name: '大客户群', purpose: '大客户群' },
    ],
    [
      { id: 'ka', purpose: '大客户', people: ['张三'] },
      { name: 'ka', purpose: '大客户' },
    ],
    [
      { id: 'ka', people: ['张三'] },
      { name: 'ka', purpose: 'ka' },
    ],
  ])('a group may leave out its purpose and its name: %j', (group, read) => {
    const world = JSON.stringify({ world: { ...small, groups: [group] } })
    expect(readTranscript(world)).toMatchObject({ world: { groups: [read] } })
  })

  test('takes every kind of event, and puts a delayed message where it arrived', () => {
    const events: TranscriptEvent[] = [
      { ...said, id: 'one' },
      {
        at: '2021-04-05T14:12:29',
        arrivesAt: '2021-04-05T14:12:41',
        group: 'ka',
        from: '张三',
        photo: { file: 'z.jpg' },
      },
      {
        at: '2021-04-05T14:12:31.500',
        group: 'ka',
        from: '何二',
        photo: { gesture: 'both_palm', people: 1 },
        replyTo: 'one',
      },
      {
        at: '2021-04-05T14:20:00',
        private: true,
        from: '何二',
        text: '免除 {{fine 张三 S0-EX-11}} 信号故障',
      },
      { at: '2021-04-05T15:00:00', outage: { until: '2021-04-05T15:02:00' } },
      { at: '2021-04-05T15:05:00', redeliver: 'one' },
      { at: '2021-04-05T15:06:00', recall: 'one' },
      { at: '2021-04-05T07:07:00Z', restart: true },
      { at: '2021-04-06T00:00:01', end: true },
    ]
    expect(readTranscript(file(...events))).toMatchObject({ lines: [2, 4, 3, 5, 6, 7, 8, 9, 10] })
  })

  test.each<[why: string, text: string, line: number, message: RegExp]>([
    ['an empty file', '', 1, /not JSON.*line 1 is the world/],
    ['no world', JSON.stringify(said), 1, /unknown field "at"/],
    ['half a line', file('{"at": "2021-04-05T09:31:00"'), 2, /not JSON.*one JSON object a line/],
    ['a list', file([said]), 2, /is not an object/],
    ['a misspelt field', file({ ...said, txet: 'x' }), 2, /unknown field "txet"; did you mean "text"\?/],
    [
      'a misspelt photo field',
      file({ ...said, photo: { fullbody: true } }),
      2,
      /^photo: unknown field "fullbody"; did you mean "fullBody"/,
    ],
    ['a far field', file({ ...said, emoji: 'x' }), 2, /unknown field "emoji"; expected one of at, arrivesAt/],
    ['no time', file({ group: 'ka', from: '张三', text: 'x' }), 2, /^at: missing; expected string/],
    [
      'a time without seconds',
      file({ ...said, at: '2021-04-05T09:31' }),
      2,
      /^at: "2021-04-05T09:31" is not a time; expected YYYY-MM-DDTHH:mm:ss/,
    ],
    ['a day that is none', file({ ...said, at: '2021-02-30T09:31:00' }), 2, /is not a time/],
    ['an hour that is none', file({ ...said, at: '2021-04-05T24:31:00' }), 2, /is not a time/],
    [
      'a stranger',
      file(said, { ...said, from: '张四' }),
      3,
      /^from: no person "张四"; did you mean "张三"\?/,
    ],
    ['an unknown group', file({ ...said, group: 'kb' }), 2, /^group: no group "kb"; did you mean "ka"\?/],
    [
      'neither group nor private',
      file({ at: said.at, from: '张三', text: 'x' }),
      2,
      /expected either "group" or "private"/,
    ],
    ['an empty message', file({ at: said.at, from: '张三', group: 'ka' }), 2, /an empty message/],
    [
      'a foreign gesture',
      file({ ...said, photo: { gesture: 'victori' } }),
      2,
      /^photo\.gesture: "victori" is not one of .*; did you mean "victory"\?/,
    ],
    ['a place off the globe', file({ ...said, location: { lat: 134, lng: 108 } }), 2, /^location\.lat: /],
    [
      'the past',
      file(said, { ...said, at: '2021-04-05T09:30:59' }),
      3,
      /09:30:59 is before the event above at 2021-04-05T09:31:00/,
    ],
    ['before the start', file({ ...said, at: '2021-04-04T09:31:00' }), 2, /before the world's start/],
    [
      'an arrival before the sending',
      file({ ...said, arrivesAt: '2021-04-05T09:30:00' }),
      2,
      /^arrivesAt: .* before it was sent/,
    ],
    ['a recall of nothing', file({ at: said.at, recall: 'x' }), 2, /^recall: no earlier message "x"/],
    [
      'one id twice',
      file({ ...said, id: 'a' }, { ...said, id: 'a' }),
      3,
      /^id: "a" is the id of an earlier message/,
    ],
    ['a bad outage', file({ at: said.at, outage: { til: said.at } }), 2, /^outage\.until: missing/],
  ])('refuses %s', (_, text, line, message) => {
    const read = readTranscript(text)
    if (!('errors' in read)) throw new Error('was not refused')
    expect(read.errors.find((error) => message.test(error.message)) ?? read.errors).toMatchObject({ line })
  })

  test.each<[why: string, change: object, message: RegExp]>([
    [
      'a misspelt role',
      { people: [{ name: '张三', role: 'manger' }] },
      /people\[0\]\.role: "manger" is not one of .*; did you mean "manager"\?/,
    ],
    [
      'a leader nobody knows',
      { people: [{ name: '张三', leader: '何三' }] },
      /people\[0\]\.leader: no person "何三"/,
    ],
    [
      'a name given twice',
      { people: [...small.people, { name: '张三' }] },
      /people\[2\]: "张三" is there twice/,
    ],
    [
      'a stranger in a group',
      { groups: [{ ...small.groups[0], people: ['张三', '李四'] }] },
      /groups\[0\]\.people\[1\]: no person "李四"/,
    ],
    [
      'duty at no place',
      { duty: [{ date: '2021-04-05', person: '张三', place: '咸阳一纺' }] },
      /duty\[0\]\.place: no place "咸阳一纺"; did you mean "咸阳二纺"/,
    ],
    [
      'duty on no day',
      { duty: [{ date: '4月5日', person: '张三' }] },
      /duty\[0\]\.date: "4月5日" is not a date; expected YYYY-MM-DD/,
    ],
    [
      'a slot without its nought',
      { phrases: [{ date: '2021-04-05', slot: '9:30', phrase: '春风十里' }] },
      /phrases\[0\]\.slot: "9:30" is not a time of day/,
    ],
    ['no such zone', { timezone: 'Asia/Beijing' }, /timezone: "Asia\/Beijing" is not a time zone/],
    ['no start', { start: undefined }, /world\.start: missing/],
    ['a misspelt field', { poeple: [] }, /unknown field "poeple"; did you mean "people"\?/],
  ])('refuses a world with %s', (_, change, message) => {
    const read = readTranscript(JSON.stringify({ world: { ...small, ...change } }))
    if (!('errors' in read)) throw new Error('was not refused')
    expect(read.errors.find((error) => message.test(error.message)) ?? read.errors).toMatchObject({ line: 1 })
  })

  test('names all mistakes at once', () => {
    const read = readTranscript(file({ ...said, from: '张四', group: 'kb' }, '{', { ...said, txt: 1 }))
    expect('errors' in read && read.errors.map(({ line }) => line)).toEqual([2, 2, 3, 4])
  })
})
