import { describe, expect, test } from 'vitest'
import { loadPack } from '../../bot/packs.ts'
import { chat, smallTeam } from '../support/chat.ts'

const at = '2021-04-12T10:00:00'
const answer = async (text: string) => (await (await chat(smallTeam)).say(at, '张三', text))[0]!.text

describe('the rulebook of the source', () => {
  const { rules } = loadPack('yundi')
  const subjects = { FN: 13, ORG: 10, ZN: 7, KA: 26, EX: 26, SH: 22, MS: 2, GEN: 20 }

  test('stands whole: 126 clauses, numbered without gaps', () => {
    const ids = Object.entries(subjects).flatMap(([subject, count]) =>
      Array.from({ length: count }, (_, index) => `S0-${subject}-${String(index + 1).padStart(2, '0')}`),
    )
    expect(ids).toHaveLength(126)
    expect(
      Object.keys(rules)
        .filter((id) => id.startsWith('S0-'))
        .toSorted(),
    ).toEqual(ids.toSorted())
  })

  test('every clause has a title and words', () => {
    const bare = Object.entries(rules).filter(([, { title, clause }]) => !title.trim() || !clause.trim())
    expect(bare).toEqual([])
  })
})

describe('制度 finds what is only to be known', () => {
  test.each([
    { word: '微笑', clause: '注意保持微笑,及接待礼仪' },
    { word: '保密', clause: '不得泄露公司商业秘密,严禁不正当竞争' },
    { word: '请假', clause: '请假需提前向部门经理申请,经批准后方可请假' },
    { word: '客户分类', clause: '公司将客户分为重点客户、潜在客户和普通客户三类' },
    { word: '早会', clause: '展位人员到岗后续进行展位早会' },
    { word: '用车', clause: '在距离单位20米路段,拦截客户派发礼品' },
    { word: '谈话', clause: '对未完成拓客目标的销售人员,进行谈话提醒' },
    { word: '解释', clause: '本制度由公司销售部门负责解释' },
  ])('制度 $word', async ({ word, clause }) => {
    expect(await answer(`制度 ${word}`)).toContain(`原文:「${clause}」`)
  })

  test.each(['派单', '竞品拦截', '没有管理办法'])(
    '制度 %s says that there are no management rules',
    async (word) => {
      expect(await answer(`制度 ${word}`)).toContain(
        '原文没有管理办法,只记数,不奖不罚(派单、电开、动线拦截、竞品拦截)',
      )
    },
  )

  test('进度 says the same', async () => {
    expect(await answer('进度')).toContain(
      '派单、电开、动线拦截、竞品拦截:原文没有管理办法,只记数,不奖不罚。',
    )
  })
})
