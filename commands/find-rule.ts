import { noRuleFound, ruleExplained, ruleInShort, ruleSearchUsage, rulesFound } from '../messages/rules.ts'
import type { Policy } from '../policy/policy.ts'
import { maskPhones } from '../policy/text.ts'
import { question, refuse, reply } from './command.ts'

/** As many further rules as one message lists. */
const OTHERS_MOST = 4

export const searchRules = question<string>({
  words: ['制度', '查制度'],
  usage: '制度 <关键词>',
  about: '按词查制度原文,和机器人怎么执行',
  example: '制度 保护期',
  who: 'all',
  rules: [],
  read: (rest) => (rest ? { input: rest } : { hint: ruleSearchUsage() }),
  decide(said, situation) {
    const { policy } = situation
    const [first, ...others] = rulesAbout(policy, said)
    if (!first) return refuse(situation, noRuleFound(maskPhones(said), topics(policy)))
    return reply(
      situation,
      rulesFound(
        ruleExplained(policy, first),
        others.slice(0, OTHERS_MOST).map((id) => ruleInShort(policy, id)),
      ),
    )
  },
})

/** Rules in which all the words stand, those with a word in the title first; else those that share the most with them. */
export function rulesAbout(policy: Policy, said: string): string[] {
  const words = said.split(' ').filter(Boolean)
  const scored = Object.entries(policy.rules).map(([id, { title, clause }]) => {
    const all = words.every((word) => `${id} ${title} ${clause}`.toUpperCase().includes(word.toUpperCase()))
    const inTitle = words.filter((word) => title.includes(word)).length
    const shared = pairsOf(said).filter((pair) => title.includes(pair) || clause.includes(pair)).length
    return { id, score: (all ? 100 : 0) + inTitle * 10 + shared }
  })
  const most = Math.max(...scored.map(({ score }) => score))
  const enough = most >= 100 ? 100 : Math.max(1, most)
  return scored
    .filter(({ score }) => score >= enough)
    .sort((a, b) => b.score - a.score)
    .map(({ id }) => id)
}

const pairsOf = (text: string): string[] => {
  const bare = text.replaceAll(' ', '')
  return Array.from({ length: Math.max(0, bare.length - 1) }, (_, at) => bare.slice(at, at + 2))
}

const topics = (policy: Policy) =>
  ['资源保护期', '手势抽查', '9:30密语签到', '定位晚检', '单日第一名'].filter((title) =>
    Object.values(policy.rules).some((rule) => rule.title === title),
  )
