import type { WorldFile } from '../../policy/transcript.ts'

/** 160 people in 8 groups, as the durable sign-in is measured: each signs in again and again in his own group. */
export const PEOPLE = 160
export const GROUPS = 8

export function benchWorld(): WorldFile {
  const names = Array.from({ length: PEOPLE }, (_, index) => `员工${index}`)
  return {
    pack: 'yundi',
    timezone: 'Asia/Shanghai',
    start: '2021-04-12T09:30:00',
    seed: 1,
    people: names.map((name) => ({ name, role: 'staff' as const, channel: '大客户', team: '一组' })),
    groups: Array.from({ length: GROUPS }, (_, index) => ({
      id: `g${index}`,
      name: `第${index + 1}群`,
      purpose: '大客户',
      people: names.filter((_, person) => person % GROUPS === index),
    })),
    places: [],
    duty: [],
    phrases: [{ date: '2021-04-12', slot: '09:30', phrase: '春风十里' }],
    settings: {},
    randomChecks: false,
  }
}

/** The n-th message of the burst: who says what where. */
export function nth(index: number): { person: string; group: string; text: string } {
  const person = index % PEOPLE
  return { person: `员工${person}`, group: `g${person % GROUPS}`, text: '上班签到' }
}
