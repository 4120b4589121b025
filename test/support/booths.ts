import { chat } from './chat.ts'

export const day = '2021-04-12'
export const at = (clock: string) => `${day}T${clock}`

/** Two teams at mall booths under 陈七, one at a community booth under 何二, all in one group. */
export const booths = {
  pack: 'yundi',
  start: at('08:00:00'),
  randomChecks: false,
  people: [
    ...['张三', '李四'].map((name) => ({ name, team: '一组', channel: '商超外展', leader: '陈七' })),
    { name: '赵六', team: '二组', channel: '商超外展', leader: '陈七' },
    { name: '关九', team: '一组', channel: '社区巡展', leader: '何二' },
    { name: '派甲', team: '一组', channel: '派单', leader: '何二' },
    { name: '陈七', role: 'supervisor', team: '一组', channel: '商超外展', leader: '郑经理' },
    { name: '何二', role: 'supervisor', team: '一组', channel: '社区巡展', leader: '郑经理' },
    { name: '郑经理', role: 'manager' },
  ],
  groups: [
    {
      id: 'ka',
      name: '外展群',
      purpose: '拓客',
      people: ['张三', '李四', '赵六', '关九', '陈七', '何二', '郑经理'],
    },
  ],
}

type Said = [clock: string, who: string, text: string, arrivesAt?: string]

/** A day at the booths: says these one after another, runs to `until`; answers what was said to whom. */
export async function boothDay(said: Said[], until = '10:30:00', file: Record<string, unknown> = booths) {
  const here = await chat(file)
  const answers: string[] = []
  for (const [clock, who, text, arrivesAt = clock] of said)
    answers.push(
      (await here.say(at(clock), who, text, { arrivesAt: at(arrivesAt) }))
        .map((post) => post.text)
        .join('\n'),
    )
  await here.runTo(at(until))
  const posts = await here.posts()
  const to = (person: string) =>
    posts.filter((post) => 'person' in post.to && post.to.person === person).map(({ text }) => text)
  return {
    here,
    posts,
    answers,
    to,
    toGroup: posts.filter((post) => 'group' in post.to).map(({ text }) => text),
  }
}
