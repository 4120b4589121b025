import { deciding } from '../../bot/decide.ts'
import { startEngine } from '../../bot/engine.ts'
import { founding } from '../../bot/found.ts'
import { loadPack, packsWith } from '../../bot/packs.ts'
import { dueCause, dueUntil } from '../../bot/run-due.ts'
import type { ChatEvent } from '../../policy/chat-event.ts'
import { type Address, chatOf, type Post } from '../../policy/decision.ts'
import type { Fact } from '../../policy/facts.ts'
import type { Message } from '../../policy/message.ts'
import { hashOf } from '../../policy/onboarding/secret.ts'
import { worldFile } from '../../policy/transcript/world-file.ts'
import { memoryStore } from '../../store/memory.ts'
import { cal } from './chat.ts'

export const CODE = '12345678'

/** What the event tests need of a chat event; the platform is `lark` and the chat `oc_ka` unless stated. */
type Told = ChatEvent extends infer E ? (E extends ChatEvent ? Omit<E, 'platform' | 'chatId'> : never) : never

/**
 * A house as a real platform begins it: empty, with a code for its first admin. Whoever speaks is an account (`ou_1`) that
 * the house may not know; chats are the platform's own.
 */
export async function emptyHouse(start = '2021-04-12T08:00:00') {
  const pack = loadPack('yundi')
  const store = memoryStore()
  const engine = startEngine({
    store,
    decide: deciding(packsWith(pack).of),
    onFault: (code, cause, error) => {
      throw new Error(`fault ${code} in ${cause.key}`, { cause: error })
    },
  })
  let count = 0
  const tell = async (at: string, ...facts: Fact[]) => {
    await runTo(at)
    return (await engine.submit({ kind: 'told', key: `told/${++count}`, at: cal.read(at), facts })).decision
  }
  const runTo = async (at: string) => {
    for (;;) {
      const [due] = dueUntil(await store.world(), cal.read(at))
      if (!due) return
      await engine.submit(dueCause(due, due.at))
    }
  }
  const file = worldFile.parse({ pack: 'yundi', start, randomChecks: false, people: [], groups: [] })
  const founded = founding(file, pack, 'live')
  await engine.submit({ kind: 'told', key: 'told/world', at: founded.at, facts: founded.facts })
  await tell(start, { kind: 'adminCodeIssued', hash: hashOf(CODE), at: founded.at })

  return {
    world: () => store.world(),
    tell,
    runTo,
    posts: async (): Promise<Post[]> => (await store.posts({})).map(({ post }) => post),

    /** Says something privately, or in a chat; answers with the posts it led to. */
    async say(at: string, from: string, text: string, more: Partial<Message> = {}): Promise<Post[]> {
      await runTo(at)
      const [moment, key] = [cal.read(at), `lark/m${++count}`]
      const message: Message = {
        key,
        platform: 'lark',
        chatId: null,
        senderId: from,
        sentAt: moment,
        arrivedAt: moment,
        text,
        photos: [],
        ...more,
      }
      return (await engine.submit({ kind: 'message', key: message.key, at: moment, message })).decision.say
    },

    /** Something about a chat. */
    async event(at: string, told: Told, { platform = 'lark', chatId = 'oc_ka' } = {}): Promise<Post[]> {
      await runTo(at)
      const event = { platform, chatId, ...told } as ChatEvent
      return (await engine.submit({ kind: 'chat', key: `lark/e${++count}`, at: cal.read(at), event }))
        .decision.say
    },
  }
}

export type EmptyHouse = Awaited<ReturnType<typeof emptyHouse>>

/** A post as `chat: text`, short enough to compare. */
export const shown = ({ to, text }: Post): string => `${chatOf(to as Address)}: ${text}`

export const roster: string[][] = [
  ['姓名', '角色', '组', '渠道', '上级', '手机', '工号'],
  ['郑经理', '经理', '', '', '', '13900000001', '1'],
  ['何二', '主管', '一组', '大客户', '郑经理', '13900000002', '2'],
  ['张三', '员工', '一组', '大客户', '何二', '13900000003', '3'],
  ['李四', '员工', '一组', '大客户', '', '', '4'],
]

/** The house with its admin 王芳 (`ou_admin`), its roster, its rulebook in force and the group `oc_ka` bound; nobody else is. */
export async function readyHouse(rows = roster) {
  const house = await emptyHouse()
  const day = '2021-04-12T08:'
  await house.say(`${day}01:00`, 'ou_admin', `绑定管理员 ${CODE} 王芳`)
  await house.say(`${day}02:00`, 'ou_admin', '', { file: { name: '名册.xlsx', rows } })
  await house.say(`${day}03:00`, 'ou_admin', '确认')
  await house.say(`${day}04:00`, 'ou_admin', '启用规则 yundi', { chatId: 'oc_ka' })
  await house.say(`${day}05:00`, 'ou_admin', '绑定群 大客户', { chatId: 'oc_ka' })
  return house
}

/** The members of the chat `oc_ka`, as the platform lists them: account and name. */
export const listed = (
  house: EmptyHouse,
  members: [string, string][],
  more: { selfNamed?: boolean } = {},
  at = '08:30:00',
) =>
  house.event(`2021-04-12T${at}`, {
    what: 'membersListed',
    name: '大客户群',
    members: members.map(([id, name]) => ({ id, name })),
    ...more,
  })

/** Who is bound to which account. */
export const accounts = async (house: EmptyHouse) => (await house.world()).identities
