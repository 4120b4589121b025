import { deciding } from '../../bot/decide.ts'
import { startEngine } from '../../bot/engine.ts'
import { founding } from '../../bot/found.ts'
import { loadPack, packsWith } from '../../bot/packs.ts'
import { dueCause, dueUntil } from '../../bot/run-due.ts'
import { calendarOf } from '../../policy/calendar.ts'
import type { Post } from '../../policy/decision.ts'
import type { Fact } from '../../policy/facts.ts'
import { settle } from '../../policy/ledger/settle.ts'
import type { Verdict } from '../../policy/ledger/state.ts'
import type { Photo } from '../../policy/message.ts'
import { sceneAt } from '../../policy/situation.ts'
import { worldFile } from '../../policy/transcript/world-file.ts'
import { memoryStore } from '../../store/memory.ts'

export const cal = calendarOf('Asia/Shanghai')

/** The small team of the tests: 张三, 李四 and 周十 under 何二, 何二 under 郑经理, 郑经理 under 钱总. */
export const smallTeam = {
  pack: 'yundi',
  start: '2021-04-12T08:00:00',
  randomChecks: false,
  people: [
    ...['张三', '李四', '周十'].map((name) => ({ name, team: '一组', channel: '大客户', leader: '何二' })),
    { name: '何二', role: 'supervisor', team: '一组', channel: '大客户', leader: '郑经理' },
    { name: '郑经理', role: 'manager', leader: '钱总' },
    { name: '钱总', role: 'director' },
    { name: '出纳', role: 'finance', leader: '郑经理' },
  ],
  groups: [
    { id: 'ka', name: '大客户群', purpose: '大客户', people: ['张三', '李四', '周十', '何二', '郑经理'] },
  ],
}

/** The small team in a channel that has no sign-ins, no locations and no report: only the check can cost anything. */
export const quietTeam = {
  ...smallTeam,
  people: smallTeam.people.map((person) => ('channel' in person ? { ...person, channel: '派单' } : person)),
}

/** A chat to test in, without a transcript: say something at a time, and read what the bot says to it. */
export async function chat(file: Record<string, unknown> = smallTeam) {
  const pack = loadPack('yundi')
  const store = memoryStore()
  const engine = startEngine({
    store,
    decide: deciding(packsWith(pack).of),
    onFault: (code, cause, error) => {
      throw new Error(`fault ${code} in ${cause.key}`, { cause: error })
    },
  })
  const { at: start, facts } = founding(worldFile.parse(file), pack, 'test')
  await engine.submit({ kind: 'told', key: 'told/world', at: start, facts })
  let count = 0

  async function runTo(moment: number) {
    for (;;) {
      const [due] = dueUntil(await store.world(), moment)
      if (!due) return
      await engine.submit(dueCause(due, due.at))
    }
  }

  return {
    world: () => store.world(),
    scene: async (at: string) => sceneAt(await store.world(), packsWith(pack), cal.read(at)),
    runTo: (at: string) => runTo(cal.read(at)),
    /** Everything that was said, also by due rows. */
    posts: async (): Promise<Post[]> => (await store.posts({})).map(({ post }) => post),

    /** Says something, in the group `ka` unless `privately` or in another chat; answers with the posts it led to. */
    async say(
      at: string,
      from: string,
      text: string,
      {
        privately = false,
        key = `test/${++count}`,
        arrivesAt = at,
        chatId = 'ka',
        photos = [] as Photo[],
      } = {},
    ) {
      const moment = cal.read(arrivesAt)
      await runTo(moment)
      const message = {
        key,
        platform: 'test',
        chatId: privately ? null : chatId,
        senderId: from,
        sentAt: cal.read(at),
        arrivedAt: moment,
        text,
        photos,
      }
      return (await engine.submit({ kind: 'message', key, at: moment, message })).decision.say
    },

    /** Says that something is so, as a fact. */
    async tell(at: string, ...facts: Fact[]) {
      const moment = cal.read(at)
      await runTo(moment)
      return (await engine.submit({ kind: 'told', key: `told/${++count}`, at: moment, facts })).decision
    },

    /** Takes a message back. */
    async recall(at: string, messageKey: string) {
      const moment = cal.read(at)
      await runTo(moment)
      return engine.submit({ kind: 'recall', key: `recall/${++count}`, at: moment, messageKey })
    },

    /** The bot could not read the chats from one time to another, and says so at the end of it. */
    async outage(from: string, until: string) {
      const span = { from: cal.read(from), until: cal.read(until) }
      await engine.submit({ kind: 'outage', key: `outage/${++count}`, at: span.until, ...span })
    },

    /** Settles an occasion with these verdicts, as a rule that has judged it would. */
    async judge(at: string, occasion: string, verdicts: Verdict[]) {
      const moment = cal.read(at)
      const scene = sceneAt(await store.world(), packsWith(pack), moment)
      const { facts } = settle(scene.world, occasion, verdicts, scene.policy, moment)
      const closed: Fact = { kind: 'occasionClosed', occasion, at: moment }
      await engine.submit({ kind: 'told', key: `told/${++count}`, at: moment, facts: [closed, ...facts] })
    },
  }
}

/** What a spot check found: 张三 missed it, 何二 owes the joint ten yuan. F1 and F2 once it is judged. */
export const missedCheck = (occasion = 'spot-check/1', day = '2021-04-12'): Verdict[] => {
  const principal: Verdict = {
    key: `S0-EX-11/张三/${occasion}`,
    rule: 'S0-EX-11',
    subject: { person: '张三' },
    kind: 'fine',
    amountFen: -3000,
    occasion,
    day,
    because: '14:07:30抽查,14:12:30前没有回照片',
    evidence: ['test/check'],
  }
  return [
    principal,
    {
      ...principal,
      key: `S0-EX-12/何二/${principal.key}`,
      rule: 'S0-EX-12',
      subject: { person: '何二' },
      amountFen: -1000,
      because: '张三脱岗,主管连带',
      linkedTo: principal.key,
    },
  ]
}
