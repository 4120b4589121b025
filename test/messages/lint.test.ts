import { describe, expect, test } from 'vitest'
import { lintAccount, lintInChat, lintInShort } from '../../messages/lint.ts'
import { lintText } from '../../policy/lint/text.ts'

const findings = ['迟到10分钟以内罚款20元', '早退罚款20元', '少一组做40个俯卧撑'].flatMap((text, at) =>
  lintText(text, `规则${at + 1}`),
)

describe('what the lawyer’s eye has found', () => {
  test('the account gives the place, the words marked, the risk once and a lawful form', () => {
    const account = lintAccount('草案', findings, (path) => `草案.yaml ${path}`)
    expect(account).toContain('草案:合规自查 3 处(高3、中0、低0)')
    expect(account).toContain('一、现金罚款(2 处)')
    expect(account).toContain('二、体罚(1 处)')
    expect(account).toContain('[高] 草案.yaml 规则1\n        写着:迟到10分钟以内【罚款20元】')
    expect(account).toContain('可改:迟到10分钟以内的,由主管当天提醒并记录原因')
    expect(account.match(/用人单位没有罚款的权力/g)).toHaveLength(1)
    expect(account.match(/请以当地律师意见为准/g)).toHaveLength(1)
  })

  test('in short: how many of which', () => {
    expect(lintInShort('草案', findings)).toContain('合规自查 3 处提醒(现金罚款2、体罚1),不拦截')
  })

  test('in a chat: a concern shows three places and how many more there are', () => {
    const many = Array.from({ length: 5 }, (_, at) => lintText(`迟到${at + 1}分钟罚款20元`)).flat()
    const text = lintInChat('草案', many)
    expect(text.match(/· 迟到/g)).toHaveLength(3)
    expect(text).toContain('· 另有 2 处')
  })

  test('nothing found is said so', () => {
    expect(lintAccount('草案', [], () => '')).toContain('没有要提醒的')
    expect(lintInShort('草案', [])).toContain('没有要提醒的')
    expect(lintInChat('草案', [])).toContain('没有要提醒的')
  })
})
