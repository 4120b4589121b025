import type { WorldFile, WorldFilePerson } from '../../policy/transcript.ts'
import { men, women } from './names.ts'

export const squads = ['一组', '二组', '三组', '四组'] as const
/** These four have people and scope only, and no management rules (S0-MS-01). */
export const outreachChannels = ['派单', '电开', '动线拦截', '竞品拦截'] as const

/** S0-ORG-03 to S0-ORG-10: one squad's 外场销渠 and 拓客 per channel. */
const plan: { channel: string; outside: number; outreach: number }[] = [
  { channel: '大客户', outside: 4, outreach: 0 },
  { channel: '商超外展', outside: 2, outreach: 4 },
  { channel: '社区巡展', outside: 2, outreach: 4 },
  { channel: '二手房推介', outside: 2, outreach: 0 },
  { channel: '派单', outside: 0, outreach: 5 },
  { channel: '电开', outside: 0, outreach: 5 },
  { channel: '动线拦截', outside: 0, outreach: 5 },
  { channel: '竞品拦截', outside: 0, outreach: 2 },
]

export type Roster = Pick<WorldFile, 'people' | 'groups'>

/**
 * The 160 counted people of S0-ORG-01, those above them, and their six groups.
 *
 * The source counts 销渠 and 拓客 staff only, and its mall group of 2 + 4 has its supervisor apart; so the supervisors come
 * on top of the 160: one per squad and managed channel, one per squad for its four outreach channels together.
 * 内场 people stand in one merged cell of the source's table, so they have a squad and no channel, and the showroom's
 * manager leads them himself. Of the two managers the first is the 案场经理 and leads the supervisors, the second is the 销售经理.
 */
export function roster(): Roster {
  const next = nameGiver()
  const above = management(next)
  const [siteManager] = above
  const staff = squads.flatMap((team) => squad(team, siteManager!.name, next))
  const people = [...above, ...staff]
  return { people, groups: groups(people) }
}

function management(next: () => Named): WorldFilePerson[] {
  const [site, sales, director, gm, desk, finance, clerk, admin] = Array.from({ length: 8 }, next) as [
    Named, Named, Named, Named, Named, Named, Named, Named,
  ] // biome-ignore format: eight alike
  return [
    { ...site, role: 'manager', leader: director.name },
    { ...sales, role: 'manager', leader: director.name },
    { ...director, role: 'director', leader: gm.name },
    { ...gm, role: 'gm' },
    { ...desk, role: 'desk', leader: site.name },
    { ...finance, role: 'finance', leader: gm.name },
    { ...clerk, role: 'clerk', leader: site.name },
    { ...admin, role: 'admin', leader: gm.name },
  ]
}

function squad(team: string, manager: string, next: () => Named): WorldFilePerson[] {
  const under = (
    leader: string,
    staffType: string,
    channel: string | undefined,
    count: number,
  ): WorldFilePerson[] =>
    Array.from({ length: count }, () => ({ ...next(), role: 'staff', staffType, team, channel, leader }))
  const supervisor = (channel?: string): WorldFilePerson => ({
    ...next(),
    role: 'supervisor',
    team,
    ...(channel && { channel }),
    leader: manager,
  })
  const outreach = supervisor()
  return [
    ...Array.from(
      { length: 5 },
      (): WorldFilePerson => ({
        ...next(),
        role: 'staff',
        staffType: '内场销渠',
        team,
        leader: manager,
      }),
    ),
    ...plan.slice(0, 4).flatMap(({ channel, outside, outreach }) => {
      const leader = supervisor(channel)
      return [
        leader,
        ...under(leader.name, '外场销渠', channel, outside),
        ...under(leader.name, '拓客', channel, outreach),
      ]
    }),
    outreach,
    ...plan.slice(4).flatMap(({ channel, outreach: count }) => under(outreach.name, '拓客', channel, count)),
  ]
}

function groups(people: WorldFilePerson[]): WorldFile['groups'] {
  const named = (wanted: (person: WorldFilePerson) => boolean) =>
    people.filter(wanted).map((person) => person.name)
  const watching = (person: WorldFilePerson) => person.role === 'manager' || person.role === 'admin'
  const ofChannel = (channel: string) => named((person) => person.channel === channel || watching(person))
  return [
    {
      id: 'ka',
      name: '大客户群',
      purpose: '大客户',
      // S0-KA-14: all 销渠 staff are in the key-account group, whatever their own channel.
      people: named(
        (person) =>
          person.channel === '大客户' ||
          /销渠$/.test(person.staffType ?? '') ||
          person.role === 'desk' ||
          watching(person),
      ),
    },
    { id: 'mall', name: '商超外展群', purpose: '商超外展', people: ofChannel('商超外展') },
    { id: 'community', name: '社区巡展群', purpose: '社区巡展', people: ofChannel('社区巡展') },
    { id: 'agency', name: '二手房推介群', purpose: '二手房推介', people: ofChannel('二手房推介') },
    {
      id: 'outreach',
      name: '拓客群',
      purpose: '拓客',
      people: named(
        (person) =>
          (outreachChannels as readonly string[]).includes(person.channel ?? '') ||
          (person.role === 'supervisor' && !person.channel) ||
          watching(person),
      ),
    },
    { id: 'managers', name: '管理群', purpose: '管理', people: named((person) => person.role !== 'staff') },
  ]
}

type Named = { name: string; gender: 'm' | 'f' }

/** Hands out the names, men and women by turns. */
function nameGiver(): () => Named {
  let given = 0
  return () => {
    const index = given++
    const name = (index % 2 ? women : men)[index >> 1]
    if (!name) throw new Error(`no name left for person ${index + 1}; add some to names.ts`)
    return { name, gender: index % 2 ? 'f' : 'm' }
  }
}
