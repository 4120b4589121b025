import { describe, expect, test } from 'vitest'
import { contentOf } from '../../../../bot/platforms/lark/content.ts'
import { resourceOf } from '../../../../bot/platforms/lark/ref.ts'

const bot = { key: '@_user_1', openId: 'ou_bot', name: '查岗', isBot: true }
const zhang = { key: '@_user_2', openId: 'ou_2', name: '张三', isBot: false }
const tenth = { key: '@_user_10', openId: 'ou_10', name: '李四', isBot: false }
const read = (type: string, content: unknown, mentions = [bot, zhang, tenth]) =>
  contentOf({
    messageId: 'om_1',
    type,
    raw: typeof content === 'string' ? content : JSON.stringify(content),
    mentions,
  })

describe('the content of a message', () => {
  test.each([
    { what: 'a plain text', text: '签到', said: '签到' },
    { what: 'the bot by name', text: '@_user_1 我的任务', said: '我的任务' },
    { what: 'a person by name', text: '@_user_1 抽查 @_user_2', said: '抽查 @张三' },
    { what: 'the tenth person', text: '抽查 @_user_10', said: '抽查 @李四' },
    { what: 'everybody', text: '@_all 集合', said: '@所有人 集合' },
    { what: 'a key nobody stands for', text: '看 @_user_7', said: '看 @_user_7' },
  ])('$what → $said', ({ text, said }) => {
    expect(read('text', { text })).toEqual({ text: said, photoRefs: [] })
  })

  test('rich text is its title and lines, with all its photos in order', () => {
    const content = [
      [
        { tag: 'at', user_id: '@_user_1', user_name: '查岗' },
        { tag: 'text', text: '晚检' },
      ],
      [
        { tag: 'img', image_key: 'img_a' },
        { tag: 'img', image_key: 'img_b' },
      ],
      [{ tag: 'a', text: '链接', href: 'http://x.cn' }],
    ]
    const expected = {
      text: '展位\n晚检\n链接',
      photoRefs: ['om_1/image/img_a', 'om_1/image/img_b'],
    }
    expect(read('post', { title: '展位', content })).toEqual(expected)
    expect(read('post', { zh_cn: { title: '展位', content } })).toEqual(expected)
  })

  test('a photo and a file are references with their message', () => {
    expect(read('image', { image_key: 'img_x' }).photoRefs).toEqual(['om_1/image/img_x'])
    expect(read('file', { file_key: 'file_x', file_name: '名单.xlsx' }).fileRef).toEqual({
      ref: 'om_1/file/file_x',
      name: '名单.xlsx',
    })
    expect(resourceOf('om_1/file/file_x')).toEqual({ messageId: 'om_1', kind: 'file', key: 'file_x' })
    for (const ref of ['', 'om_1/image', 'om_1/voice/x', 'om_1/image/../../x', 'om_1/image/a/b'])
      expect(resourceOf(ref)).toBeNull()
  })

  test('a place comes as text and is numbers; what is no place is none', () => {
    expect(
      read('location', { name: '天府广场', latitude: '30.5728', longitude: '104.0668' }).location,
    ).toEqual({
      lat: 30.5728,
      lng: 104.0668,
      label: '天府广场',
    })
    for (const [latitude, longitude] of [
      ['', ''],
      ['x', '1'],
      ['91', '0'],
      ['0', '181'],
      [undefined, undefined],
    ])
      expect(read('location', { latitude, longitude }).location).toBeUndefined()
  })

  test('what was forwarded together says so', () => {
    expect(read('merge_forward', 'Merged and Forwarded Message')).toEqual({
      text: '',
      photoRefs: [],
      forwarded: true,
    })
  })

  test.each([
    ['audio', { file_key: 'f', duration: 1 }],
    ['sticker', { file_key: 'f' }],
    ['media', { file_key: 'f', image_key: 'i', file_name: 'v.mp4' }],
    ['hologram', { depth: 3 }],
    ['text', '{"text":'],
    ['text', 'null'],
    ['text', '[]'],
    ['text', { text: { nested: true } }],
    ['post', { content: 'x' }],
    ['post', { content: [null, 7, [null, 'x', { tag: 9 }]] }],
    ['image', { image_key: 7 }],
    ['image', { image_key: '../../secret' }],
    ['file', {}],
    ['location', '""'],
  ])('%s %j says nothing', (type, content) => {
    expect(read(type, content)).toMatchObject({ text: '', photoRefs: [] })
  })
})
