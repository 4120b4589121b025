import type { z } from 'zod'
import { calendarOf } from './calendar.ts'
import { eventSchema, type TranscriptEvent } from './transcript/event.ts'
import { didYouMean, fields, shown } from './transcript/fields.ts'
import { danglingInEvent, danglingInWorld } from './transcript/names.ts'
import { type WorldFile, worldFile } from './transcript/world-file.ts'

export {
  type GestureId,
  gestureIds,
  isMessage,
  type MessageEvent,
  type TranscriptEvent,
} from './transcript/event.ts'
export type { WorldFile, WorldFilePerson, WorldFilePlace } from './transcript/world-file.ts'

export type TranscriptError = { line: number; message: string }
/** `lines[i]` is the line of the file on which `events[i]` stands. Events are in the order of their arrival. */
export type Transcript = { world: WorldFile; events: TranscriptEvent[]; lines: number[] }

/**
 * Reads a transcript: JSON Lines, the world on line 1, then one event a line; blank lines are passed over.
 * Either the whole file is good, or every mistake is named with its line (1 is the first) and what was expected.
 * Times stay as written (`calendarOf(world.timezone).read(at)` makes them moments); `{{fine …}}` is plain text here.
 * A sender need not be on the group's list of people: they join and leave.
 */
export function readTranscript(text: string): Transcript | { errors: TranscriptError[] } {
  const [first, ...rest] = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((content, index) => ({ content, line: index + 1 }))
    .filter(({ content }, index) => index === 0 || content.trim())

  const head = parse(first!.content, () => fields({ world: worldFile }))
  if ('wrong' in head)
    return { errors: head.wrong.map((message) => ({ line: 1, message: worldWanted(message) })) }
  const { world } = head.value
  const errors = danglingInWorld(world).map((message) => ({ line: 1, message: `world.${message}` }))

  const read = calendarOf(world.timezone).read
  const known = {
    people: new Set(world.people.map((person) => person.name)),
    groups: new Set(world.groups.map((group) => group.id)),
    ids: new Set<string>(),
  }
  const found: { event: TranscriptEvent; line: number; arrival: number }[] = []
  let clock = { moment: read(world.start), said: `the world's start ${world.start}` }
  for (const { content, line } of rest) {
    const complain = (message: string) => errors.push({ line, message })
    const parsed = parse(content, eventSchema)
    if ('wrong' in parsed) {
      parsed.wrong.forEach(complain)
      continue
    }
    const event = parsed.value
    danglingInEvent(event, known).forEach(complain)

    const delayed = 'arrivesAt' in event ? event.arrivesAt : undefined
    const arrival = read(delayed ?? event.at)
    if (delayed && arrival < read(event.at))
      complain(`arrivesAt: ${delayed} is before it was sent at ${event.at}`)
    if ('outage' in event && read(event.outage.until) <= arrival)
      complain(`outage.until: ${event.outage.until} is not after it began at ${event.at}`)
    if (arrival < clock.moment)
      complain(`${delayed ?? event.at} is before ${clock.said}; expected the order of arrival`)
    // A delayed message may stand where it was sent or where it arrived, so it does not move the clock for the next line.
    else if (!delayed) clock = { moment: arrival, said: `the event above at ${event.at}` }
    found.push({ event, line, arrival })
  }
  if (errors.length > 0) return { errors }

  found.sort((a, b) => a.arrival - b.arrival)
  return { world, events: found.map(({ event }) => event), lines: found.map(({ line }) => line) }
}

/** The file of a world and its events, in the order given; `readTranscript` reads it back. */
export const writeTranscript = (world: WorldFile, events: readonly TranscriptEvent[]): string =>
  [{ world }, ...events].map((line) => `${JSON.stringify(line)}\n`).join('')

function parse<T>(
  content: string,
  schemaFor: (raw: object) => z.ZodType<T>,
): { value: T } | { wrong: string[] } {
  let raw: unknown
  try {
    raw = JSON.parse(content)
  } catch (error) {
    return { wrong: [`not JSON: ${(error as Error).message}; expected one JSON object a line`] }
  }
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    return { wrong: [`${shown(raw)} is not an object; expected {…}`] }
  }
  const result = schemaFor(raw).safeParse(raw, { error: sentence })
  if (result.success) return { value: result.data }
  return {
    wrong: result.error.issues.map(({ path, message }) =>
      path.length ? `${pathOf(path)}: ${message}` : message,
    ),
  }
}

/** What zod found, said for the person who wrote the file. */
function sentence(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'invalid_type') {
    return issue.input === undefined
      ? `missing; expected ${issue.expected}`
      : `${shown(issue.input)} is not ${issue.expected}`
  }
  if (issue.code === 'invalid_value') {
    const values = (issue.values as unknown[]).map(String)
    const guess = typeof issue.input === 'string' ? didYouMean(issue.input, values) : ''
    return `${shown(issue.input)} is not one of ${values.join(', ')}${guess}`
  }
  return undefined
}

const pathOf = (path: PropertyKey[]): string =>
  path
    .map((step, at) => (typeof step === 'number' ? `[${step}]` : `${at ? '.' : ''}${String(step)}`))
    .join('')

const worldWanted = (message: string): string =>
  message.startsWith('world') ? message : `${message}; line 1 is the world: {"world": {…}}`
