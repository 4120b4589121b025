import { balances } from '../../policy/ledger/balance.ts'
import { chat } from './chat.ts'

/** 12 April 2021, a Monday. */
export const day = '2021-04-12T'

const staff = (name: string, channel: string, leader: string) => ({ name, team: '一组', channel, leader })
const supervisor = (name: string, channel: string) => ({
  ...{ name, team: '一组', channel, role: 'supervisor', leader: '郑经理' },
})

const house = {
  pack: 'yundi',
  start: `${day}08:00:00`,
  randomChecks: false,
  people: [
    staff('张三', '大客户', '何二'),
    staff('李四', '大客户', '何二'),
    staff('孙九', '二手房推介', '冯三'),
    staff('钱八', '二手房推介', '冯三'),
    staff('王五', '商超外展', '陈七'),
    supervisor('何二', '大客户'),
    supervisor('冯三', '二手房推介'),
    supervisor('陈七', '商超外展'),
    { name: '郑经理', role: 'manager' },
    { name: '小秘', role: 'desk', leader: '郑经理' },
    { name: '出纳', role: 'finance', leader: '郑经理' },
  ],
  groups: [
    { id: 'ka', name: '大客户群', purpose: '大客户', people: ['张三', '李四', '何二', '郑经理', '小秘'] },
  ],
}

/** A house with key accounts, an agency team and a mall team, and what its contacts and people have from their rewards. */
export async function contactsChat(more: Record<string, unknown> = {}) {
  const here = await chat({ ...house, ...more })
  const rewarded = (rule: RegExp) => async () => {
    const { ledger } = await here.world()
    return ledger.order.map((id) => ledger.entries[id]!).filter((entry) => rule.test(entry.rule))
  }
  const entries = rewarded(/^S0-(?:KA-0|SH-0[89]|EX-06)/)

  return {
    ...here,
    entries,
    /** Subject → yuan that stand by the rules of key contacts and brokers. */
    async earned(at: string) {
      await here.runTo(at)
      const sums: Record<string, number> = {}
      const world = await here.world()
      for (const { subject, amountFen } of await entries()) {
        const name =
          'contact' in subject
            ? subject.contact
            : 'person' in subject
              ? world.people[subject.person]!.name
              : `${subject.channel}${subject.team}`
        if (amountFen) sums[name] = (sums[name] ?? 0) + amountFen / 100
      }
      return Object.fromEntries(Object.entries(sums).filter(([, yuan]) => yuan !== 0))
    },
    balances: async () => balances(await here.world()),
    /** What the bot said to a message, as one text. */
    async hear(at: string, from: string, text: string, more = {}) {
      const posts = await here.say(at, from, text, more)
      return posts.map((post) => post.text).join('\n')
    },
  }
}
