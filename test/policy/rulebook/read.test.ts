import { describe, expect, test } from 'vitest'
import { loadPack } from '../../../bot/packs.ts'
import { policyAt } from '../../../policy/policy.ts'
import { settingsNamed } from '../../../policy/rulebook/find-setting.ts'
import { readClock } from '../../../policy/rulebook/read-clock.ts'
import { readSince } from '../../../policy/rulebook/read-since.ts'
import { readTarget } from '../../../policy/rulebook/read-target.ts'
import { readValue } from '../../../policy/rulebook/read-value.ts'

const policy = policyAt(loadPack('yundi'), [], 0, '2021-04-12')
const today = '2021-04-12'

describe('a day since when', () => {
  test.each([
    ['派单 到访 5 4月20日起', '2021-04-20', '派单 到访 5'],
    ['4月20号开始 派单 到访 5', '2021-04-20', '派单 到访 5'],
    ['主管连带 按次 明天', '2021-04-13', '主管连带 按次'],
    ['主管连带 按次 从下周一起', '2021-04-19', '主管连带 按次'],
    ['派单 5 2021-04-20', '2021-04-20', '派单 5'],
    ['派单 5 4/20起', '2021-04-20', '派单 5'],
    ['派单 5 12月31日', '2020-12-31', '派单 5'],
    ['派单 5 2月30日起', undefined, '派单 5'],
    ['随机抽查 1-3次', null, '随机抽查 1-3次'],
    ['9:30签到宽限 5分钟', null, '9:30签到宽限 5分钟'],
    ['选区时间 周日20:00', null, '选区时间 周日20:00'],
  ])('%s', (text, day, rest) => {
    expect(readSince(text, today)).toEqual({ day, rest })
  })
})

test.each([
  ['9:30', '09:30'],
  ['9点半', '09:30'],
  ['下午3点', '15:00'],
  ['21点15分', '21:15'],
  ['九点一刻', '09:15'],
  ['23:59:59', '23:59:59'],
  ['25:00', null],
  ['9:75', null],
  ['半小时', null],
])('the time %s', (text, clock) => {
  expect(readClock(text)).toBe(clock)
})

describe('a value', () => {
  const read = (name: string, said: string) =>
    readValue(policy, settingsNamed(policy, name).settings[0]!, said)

  test.each<[string, string, unknown]>([
    ['主管连带', '按次', 'check'],
    ['主管连带', 'check', 'check'],
    ['定位不足', '只提醒', 'warn'],
    ['签到位置', '是', true],
    ['签到位置', '不要', false],
    ['9:30签到宽限', '5分钟', 300],
    ['9:30签到宽限', '300秒', 300],
    ['9:30签到宽限', '300', 300],
    ['资源保护期', '7天', 168],
    ['定位间隔', '半', undefined],
    ['定位间隔', '1小时', 60],
    ['随机抽查', '0-2次', [0, 2]],
    ['随机抽查', '一到三次', [1, 3]],
    ['认筹奖渠道', '商超、社区', ['商超外展', '社区巡展']],
    ['日报几点前交', '晚上8点', '20:00'],
    ['日报几点前交', '很晚', undefined],
    ['战区名称', '无', null],
    ['S0-KA-16', '30元', 30],
    ['S0-KA-16', '30块', 30],
    ['S0-KA-16', '三十', 30],
    ['S0-KA-16', '30次', undefined],
    ['S0-SH-12 主管连带', '15元', 15],
    ['超过几成未完成罚主管', '60%', 0.6],
  ])('%s %s', (name, said, value) => {
    const got = read(name, said)
    expect('value' in got ? got.value : undefined).toEqual(value)
  })
})

describe('a target', () => {
  test.each<[string, string | null, string | undefined, number | null | undefined, string | null]>([
    ['派单 到访 5', '派单', '到访', 5, null],
    ['派单到访5组', '派单', '到访', 5, null],
    ['到访 派单 五', '派单', '到访', 5, null],
    ['商超 留电 40 认筹期', '商超外展', '留电', 40, '正式认筹期'],
    ['电开 CALL客 一百五', '电开', 'CALL', 150, null],
    ['电开组 call 150', '电开', 'CALL', 150, null],
    ['派单 到访 无', '派单', '到访', null, null],
    ['派单 到访 0', '派单', '到访', undefined, null],
    ['派单 到访', '派单', '到访', undefined, null],
    ['派单 5', '派单', undefined, 5, null],
    ['派但 到访 5', null, '到访', 5, null],
  ])('%s', (text, channel, metric, value, phase) => {
    const said = readTarget(policy, text, today)
    expect([said.channel, said.metric?.word, said.value, said.phase]).toEqual([channel, metric, value, phase])
  })
})
