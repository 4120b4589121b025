import { describe, expect, test } from 'vitest'
import { foundedPeople } from '../../bot/founded-people.ts'
import { loadPack } from '../../bot/packs.ts'
import { channelMeant } from '../../policy/org/channel-meant.ts'
import { worldFile } from '../../policy/transcript/world-file.ts'

const pack = loadPack('yundi')

test.each([
  ['大客户', '大客户'],
  ['大客户拓展专用群', '大客户'],
  ['商超', '商超外展'],
  ['商超群', '商超外展'],
  ['商超外展群', '商超外展'],
  ['商超一组', '商超外展'],
  ['社区巡展群', '社区巡展'],
  ['二手房渠道', '二手房推介'],
  ['mall', '商超外展'],
  ['外展', null],
  ['商超社区外展群', null],
  ['企业微信群', null],
  ['案场', null],
  ['管理', null],
])('%s is the channel %s', (word, channel) => {
  expect(channelMeant(pack, word)).toBe(channel)
})

describe('what a world leaves out', () => {
  const postings = (people: Record<string, unknown>[], groups: Record<string, unknown>[]) => {
    const file = worldFile.parse({ pack: 'yundi', start: '2021-04-12T08:00:00', people, groups })
    return Object.fromEntries(
      foundedPeople(file, pack, 'test').flatMap((fact) =>
        fact.kind === 'personJoined' ? [[fact.person.id, fact.person.postings[0]!]] : [],
      ),
    )
  }
  const inGroup = (id: string, ...people: string[]) => ({ id, name: id, purpose: id, people })

  test('the channel is that of the group', () => {
    const found = postings(
      [{ name: '甲' }, { name: '乙', role: '组长' }, { name: '丙', role: '经理' }],
      [inGroup('商超群', '甲', '乙', '丙')],
    )
    expect(found).toMatchObject({
      甲: { channel: '商超外展' },
      乙: { role: 'supervisor', channel: '商超外展' },
    })
    expect(found.丙).toMatchObject({ role: 'manager', channel: undefined })
  })

  test('外展 alone is the mall’s; the group stays open to both', () => {
    expect(postings([{ name: '甲' }], [inGroup('外展', '甲')])).toMatchObject({ 甲: { channel: '商超外展' } })
  })

  test('two channels are none', () => {
    const groups = [inGroup('商超', '甲'), inGroup('大客户', '甲')]
    expect(postings([{ name: '甲' }], groups)).toMatchObject({ 甲: { channel: undefined } })
  })

  test('an alias becomes the channel', () => {
    expect(postings([{ name: '甲', channel: '二手房' }], [])).toMatchObject({ 甲: { channel: '二手房推介' } })
  })

  test('the leader is the one supervisor of the same team and channel, and nobody else', () => {
    const lead = { name: '组长', role: 'supervisor', team: '一组', channel: '商超' }
    const staff = [
      { name: '甲', team: '一组', channel: '商超外展' },
      { name: '乙', team: '二组', channel: '商超外展' },
      { name: '丙', team: '一组', channel: '社区' },
      { name: '丁', team: '一组', channel: '商超', leader: '别人' },
      { name: '别人', role: 'supervisor' },
    ]
    const found = postings([lead, ...staff], [])
    expect(['甲', '乙', '丙', '丁'].map((name) => found[name]!.leaderId)).toEqual([
      '组长',
      undefined,
      undefined,
      '别人',
    ])
    const two = postings([lead, { ...lead, name: '副组长' }, ...staff], [])
    expect(two.甲!.leaderId).toBeUndefined()
  })
})
