import { describe, expect, test } from 'vitest'
import { commands } from '../../commands/all.ts'
import { parse } from '../../commands/parse.ts'
import { chat, smallTeam } from '../support/chat.ts'

describe('the words of a command', () => {
  test.each([
    ['同意Q12', '同意', 'Q12'],
    ['免除F203 信号故障', '免除', 'F203 信号故障'],
    ['申诉f203 当时在带客户', '申诉', 'f203 当时在带客户'],
    ['签 到 春风十里', '签到', '春风十里'],
    ['抽 查', '抽查', ''],
    ['/抽查 比耶', '抽查', '比耶'],
    ['签到 春风十里', '签到', '春风十里'],
    ['当前阶段', '当前阶段', ''],
    ['待设指标', '待设指标', ''],
  ])('%s is %s', (text, word, rest) => {
    expect(parse(text, commands)).toMatchObject({ kind: 'command', word, rest })
  })

  test.each(['申诉期是多久', '同意的人不少', '一 二 三'])('%s is said to colleagues', (text) => {
    expect(parse(text, commands).kind).toBe('chatter')
  })
})

describe('a phrase without the word', () => {
  const day = '2021-04-12T'
  const slots = async (who: string, text: string, at: string) => {
    const here = await chat({
      ...smallTeam,
      phrases: [{ date: '2021-04-12', slot: '09:30', phrase: '春风十里' }],
    })
    await here.say(`${day}${at}`, who, text)
    const { attempts } = (await here.world()).signIns
    return Object.values(attempts).flatMap((people) => Object.keys(people))
  }

  test.each([
    ['张三', '春风十里', '09:31:00', true],
    ['张三', '「春风十里」', '09:31:00', true],
    ['张三', '春风十里 签到', '09:31:00', true],
    ['张三', '春风十里啊春风十里', '09:31:00', false],
    ['张三', '春风十李', '09:31:00', false],
    ['张三', '春风十里 我到了吗', '09:31:00', false],
    ['张三', '春风十里', '09:00:00', false],
    ['何二', '春风十里', '09:31:00', false],
  ])('%s says %s at %s', async (who, text, at, counts) => {
    expect(await slots(who, text, at)).toEqual(counts ? [who] : [])
  })
})
