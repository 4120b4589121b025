import { draw, drawInt } from '../../../policy/draw.ts'
import type { MessageEvent, WorldFile, WorldFilePerson } from '../../../policy/transcript.ts'

/** One squad's people of one channel, by name. */
export type Team = { leader: string; sales: string[]; outreach: string[]; staff: string[] }
type Content = Pick<MessageEvent, 'text' | 'photo' | 'location' | 'arrivesAt' | 'id'>

export type Scene = ReturnType<typeof sceneOf>

/**
 * The seeded world as the sample day's authors need it: teams by squad and channel, clocks of the day, drawn details.
 * The same world and day give the same draws.
 */
export function sceneOf(world: WorldFile, day: string) {
  const place = (name: string) => world.places.find((candidate) => candidate.name === name)!
  const postOf = new Map(
    world.duty.filter(({ date }) => date === day).map((item) => [item.person, place(item.place!)]),
  )
  const led = (leader: WorldFilePerson): WorldFilePerson[] =>
    world.people.filter((person) => person.leader === leader.name)
  const supervisor = (squad: string, channel?: string) =>
    world.people.find(
      (person) => person.role === 'supervisor' && person.team === squad && person.channel === channel,
    )!
  const lots = `${world.seed}/${day}`
  const at = (clock: string) => `${day}T${clock}`

  return {
    day,
    at,
    /** The people of a managed channel in a squad, the supervisor apart. */
    team(squad: string, channel: string): Team {
      const leader = supervisor(squad, channel)
      const staff = led(leader)
      const names = (type: string) =>
        staff.filter((person) => person.staffType === type).map(({ name }) => name)
      return {
        leader: leader.name,
        sales: names('外场销渠'),
        outreach: names('拓客'),
        staff: staff.map(({ name }) => name),
      }
    },
    /** The people of an outreach channel in a squad; one supervisor leads all four channels. */
    outreach(squad: string, channel: string): Team {
      const leader = supervisor(squad)
      const staff = led(leader).filter((person) => person.channel === channel).map(({ name }) => name) // biome-ignore format: short
      return { leader: leader.name, sales: [], outreach: staff, staff }
    },
    /** 案场经理, 销售经理, 总监, 总经理, 秘书, 财务, 内勤, 管理员, and the 内场销渠 of all squads. */
    office: {
      siteManager: supervisor('一组', '大客户').leader!,
      salesManager: world.people.filter(({ role }) => role === 'manager').map(({ name }) => name)[1]!,
      ...Object.fromEntries(world.people.filter(({ team }) => !team).map(({ role, name }) => [role, name])),
      inside: world.people.filter(({ staffType }) => staffType === '内场销渠').map(({ name }) => name),
    } as { siteManager: string; salesManager: string; inside: string[] } & Record<
      'director' | 'gm' | 'desk' | 'finance' | 'clerk' | 'admin',
      string
    >,
    phrase: (slot: string) =>
      world.phrases.find((item) => item.date === day && item.slot === slot)?.phrase ?? '春风十里',

    /** A message; `what` is its text or its parts. A group id `private` is the private chat with the bot. */
    say(group: string, clock: string, from: string, what: string | Content): MessageEvent {
      const content = typeof what === 'string' ? { text: what } : what
      const where = group === 'private' ? { private: true as const } : { group }
      return { at: at(clock), ...where, from, ...content }
    },
    /** Where somebody stands when he is within some 80 m of his post, or of `elsewhere`. */
    location(who: string, question: string, elsewhere?: string): NonNullable<MessageEvent['location']> {
      const post = elsewhere ? place(elsewhere) : postOf.get(who)
      if (!post) throw new Error(`${who} has no post on ${day}`)
      const off = (axis: string) => (draw(lots, `${question}/${who}/${axis}`) - 0.5) * 0.0012
      const rounded = (degrees: number) => Number(degrees.toFixed(5))
      return { lat: rounded(post.lat + off('lat')), lng: rounded(post.lng + off('lng')), label: post.name }
    },
    /** A picture no other message shows. */
    photo: (
      question: string,
      seen: Omit<NonNullable<MessageEvent['photo']>, 'hash' | 'file'>,
    ): NonNullable<MessageEvent['photo']> => ({
      ...seen,
      hash: Math.floor(draw(lots, `photo/${question}`) * 2 ** 44).toString(16),
    }),
    int: (question: string, least: number, most: number) => drawInt(lots, question, least, most),
    pick: <T>(question: string, choices: readonly T[]): T =>
      choices[drawInt(lots, question, 0, choices.length - 1)]!,
    /** A drawn time of day, both ends included, `HH:mm:ss`. */
    between: (question: string, from: string, to: string) =>
      clockOf(drawInt(lots, `clock/${question}`, secondsOf(from), secondsOf(to))),
  }
}

export const secondsOf = (clock: string): number =>
  clock.split(':').reduce((total, part) => total * 60 + Number(part), 0) * (clock.length === 5 ? 60 : 1)

export const clockOf = (seconds: number): string =>
  [seconds / 3600, (seconds / 60) % 60, seconds % 60]
    .map((part) => String(Math.floor(part)).padStart(2, '0'))
    .join(':')
