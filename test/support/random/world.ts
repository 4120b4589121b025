import { type WorldFile, worldFile } from '../../../policy/transcript/world-file.ts'

/** The Monday on which the random days play, and the morning after, before anything is due. */
export const DAY = '2021-04-05'
export const NEXT = '2021-04-06'

const staff = (team: string, channel: string, leader: string, names: [string, 'm' | 'f'][]) =>
  names.map(([name, gender]) => ({
    name,
    role: 'staff',
    staffType: '外场销渠',
    team,
    channel,
    leader,
    gender,
  }))
const supervisor = (name: string, team: string, channel: string) => ({
  name, role: 'supervisor', team, channel, leader: '郑经理',
}) // biome-ignore format: one line reads better

const ka = ['张三', '李四']
const mall = ['王五', '赵六', '孙一', '周七']
const agency = ['冯十', '蒋九']
export const people = { ka, mall, agency, staff: [...ka, ...mall, ...agency] }
export const leaders = { ka: '何二', mall: ['陈七', '吴八'], agency: '褚六' }

/** A small team in three channels, so that every kind of occasion happens: phrases, booths, places, checks, ranks. */
export const smallWorld = (more: Record<string, unknown> = {}): WorldFile =>
  worldFile.parse({
    start: `${DAY}T08:00:00`,
    seed: 20210405,
    randomChecks: false,
    people: [
      ...staff('一组', '大客户', '何二', [['张三', 'm'], ['李四', 'f']]),
      supervisor('何二', '一组', '大客户'),
      ...staff('一组', '商超外展', '陈七', [['王五', 'm'], ['赵六', 'f']]),
      supervisor('陈七', '一组', '商超外展'),
      ...staff('二组', '商超外展', '吴八', [['孙一', 'm'], ['周七', 'f']]),
      supervisor('吴八', '二组', '商超外展'),
      ...staff('三组', '二手房推介', '褚六', [['冯十', 'm'], ['蒋九', 'f']]),
      supervisor('褚六', '三组', '二手房推介'),
      { name: '郑经理', role: 'manager', leader: '钱总' },
      { name: '钱总', role: 'director' },
    ],
    groups: [
      { id: 'ka', name: '大客户群', purpose: '大客户', people: [...ka, '何二', '郑经理'] },
      { id: 'mall', name: '商超外展群', purpose: '商超外展', people: [...mall, '陈七', '吴八', '郑经理'] },
      { id: 'agency', name: '二手房群', purpose: '二手房推介', people: [...agency, '褚六', '郑经理'] },
    ],
    places: [{ name: '咸阳二纺', lat: 34.3301, lng: 108.7102, radiusM: 500, zone: 3 }],
    duty: [...ka, ...agency].map((person) => ({ date: DAY, person, place: '咸阳二纺' })),
    phrases: slots.map(([slot, phrase]) => ({ date: DAY, slot, phrase })),
    ...more,
  }) // biome-ignore format: a table of people

export const slots = [
  ['09:30', '春风十里'],
  ['10:00', '繁花似锦'],
  ['16:00', '云开见日'],
  ['18:00', '旭日东升'],
] as const
