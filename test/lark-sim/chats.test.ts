import { expect, test } from 'vitest'
import type { RawAnswer } from './support/raw-api.ts'
import { type OpenWorld, openWorld } from './support/world.ts'

async function membersOf({ api, chat }: OpenWorld, size: number): Promise<RawAnswer[]> {
  const pages: RawAnswer[] = []
  let token = ''
  do {
    const query = `page_size=${size}&page_token=${token}`
    const page = await api.call('GET', `/im/v1/chats/${chat.chat_id}/members?${query}`)
    pages.push(page)
    token = page.data.has_more ? page.data.page_token : ''
  } while (token)
  return pages
}

test('more than a hundred members come page by page, each once, without the bot', async () => {
  const world = await openWorld()
  const { sim, chat } = world
  sim.addMembers(
    chat.chat_id,
    Array.from({ length: 120 }, () => sim.addUser().open_id),
  )
  const pages = await membersOf(world, 50)
  expect(pages.map(({ data }) => data.items.length)).toEqual([50, 50, 23])
  expect(pages.map(({ data }) => data.member_total)).toEqual([123, 123, 123])
  const ids = pages.flatMap(({ data }) => data.items.map(({ member_id }: { member_id: string }) => member_id))
  expect(new Set(ids)).toEqual(chat.members)
})

test('members may be asked for by another id, and a page has its limits', async () => {
  const { api, chat, users } = await openWorld()
  const get = (query: string) => api.call('GET', `/im/v1/chats/${chat.chat_id}/members?${query}`)
  expect((await get('member_id_type=user_id')).data.items[0].member_id).toBe(users[0].user_id)
  for (const query of ['page_size=101', 'page_size=0', 'page_size=x', 'page_token=x', 'member_id_type=email'])
    expect((await get(query)).code).toBe(99992402)
})

test('only standing groups with the bot in them are listed and seen', async () => {
  const { sim, api, chat, ann } = await openWorld()
  const get = (id: string) => api.call('GET', `/im/v1/chats/${id}`)
  const listed = async () => (await api.call('GET', '/im/v1/chats')).data.items
  const inChat = async (id: string) =>
    (await api.call('GET', `/im/v1/chats/${id}/members/is_in_chat`)).data.is_in_chat
  const other = sim.addChat({ name: 'Others', members: [ann], bot: false })
  expect(await listed()).toMatchObject([{ chat_id: chat.chat_id, name: 'Field team', chat_status: 'normal' }])
  expect((await get(chat.chat_id)).data).toMatchObject({ user_count: '3', bot_count: '1', owner_id: ann })
  expect((await get('oc_nope')).code).toBe(232006)
  expect((await get(other.chat_id)).code).toBe(232011)
  expect([await inChat(chat.chat_id), await inChat(other.chat_id)]).toEqual([true, false])
  sim.dissolve(chat.chat_id)
  expect((await get(chat.chat_id)).code).toBe(232009)
  expect(await listed()).toEqual([])
})

test('a person shows what the scopes allow', async () => {
  const { sim, api, users } = await openWorld()
  const [ann, ben] = users
  const get = (id: string, type = 'open_id') =>
    api.call('GET', `/contact/v3/users/${id}?user_id_type=${type}`)
  ann.mobile = '+8613900000000'
  const { name, user_id, email, mobile } = ann
  expect((await get(ann.open_id)).data.user).toMatchObject({ name, user_id, email, mobile })
  expect((await get(ann.user_id, 'user_id')).data.user.open_id).toBe(ann.open_id)
  expect((await get('ou_nope')).code).toBe(41012)
  expect((await get(ann.open_id, 'email')).code).toBe(99992402)
  ben.inScope = false
  expect((await get(ben.open_id)).code).toBe(41050)
  const batch = `user_ids=${users.map(({ open_id }) => open_id).join('&user_ids=')}`
  const people = (await api.call('GET', `/contact/v3/users/batch?${batch}`)).data.items
  expect(people.map((person: { name: string }) => person.name)).toEqual(['Ann', 'Cyd'])
  expect((await api.call('GET', '/contact/v3/users/batch')).code).toBe(99992402)

  for (const scope of ['employee_id', 'email', 'phone'])
    sim.app.scopes.delete(`contact:user.${scope}:readonly`)
  const bare = (await get(ann.open_id)).data.user
  expect([bare.user_id, bare.email, bare.mobile]).toEqual([undefined, undefined, undefined])
  sim.sendText('dm', ann.open_id, 'x')
  expect(sim.delivery.log.at(-1)?.payload.event.sender.sender_id.user_id).toBe('')
  sim.app.scopes.delete('contact:user.base:readonly')
  expect((await get(ann.open_id)).code).toBe(99991672)
})

test('what happens to a group is told, but not of a group without the bot', async () => {
  const { sim, chat, ann, ben } = await openWorld()
  const dan = sim.addUser({ name: 'Dan' }).open_id
  sim.addMembers(chat.chat_id, [dan], ann)
  sim.removeMembers(chat.chat_id, [dan], ben)
  sim.removeMembers(chat.chat_id, [dan], ben, 'im.chat.member.user.withdrawn_v1')
  sim.renameChat(chat.chat_id, 'New name')
  sim.removeBot(chat.chat_id, ann)
  expect(sim.addMembers(chat.chat_id, [dan])).toBeNull()
  expect(sim.sendText(chat.chat_id, ann, '{{bot}} hello?').delivered).toBe(false)
  sim.addBot(chat.chat_id, ben)
  sim.dissolve(chat.chat_id)
  const told = sim.delivery.log.map(({ type, payload: { event } }) => [type, event.operator_id.open_id])
  expect(told).toEqual([
    ['im.chat.member.user.added_v1', ann],
    ['im.chat.member.user.deleted_v1', ben],
    ['im.chat.member.user.withdrawn_v1', ben],
    ['im.chat.updated_v1', ann],
    ['im.chat.member.bot.deleted_v1', ann],
    ['im.chat.member.bot.added_v1', ben],
    ['im.chat.disbanded_v1', ann],
  ])
  const [added, , , renamed] = sim.delivery.log.map(({ payload }) => payload.event)
  expect(added.users).toMatchObject([{ name: 'Dan', user_id: { open_id: dan } }])
  expect([renamed.before_change, renamed.after_change]).toEqual([
    { name: 'Field team' },
    { name: 'New name' },
  ])
})
