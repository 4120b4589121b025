import { whichSetting } from '../../messages/rulebook/change.ts'
import { ruleInFull, sectionInFull, settingInFull, switchList } from '../../messages/rulebook/show.ts'
import { noSuchRule } from '../../messages/rules.ts'
import { ruleNamed } from '../../policy/rulebook/find-rule.ts'
import { namesNear, settingsNamed } from '../../policy/rulebook/find-setting.ts'
import { maskPhones, nearest } from '../../policy/text.ts'
import { question, refuse, reply } from '../command.ts'

/** 规则: all switches; one rule by its number; one switch by its name. */
export const showRule = question<string>({
  words: ['规则', '条款'],
  usage: '规则 [编号|开关]',
  about: '看一条规则的原文、金额、开关和将要的改动;单发看全部开关',
  example: '规则 S0-KA-16',
  who: 'all',
  rules: ['S0-GEN-20'],
  read: (rest) => ({ input: rest }),
  decide(said, situation) {
    const { policy } = situation
    if (!said) return reply(situation, switchList(situation))
    const id = ruleNamed(policy, said)
    if (id) return reply(situation, ruleInFull(situation, id))
    const section = sectionInFull(situation, said)
    if (section) return reply(situation, section)
    const { settings, exact } = settingsNamed(policy, said)
    const [first] = settings
    if (first && (exact || settings.length === 1)) return reply(situation, settingInFull(situation, first))
    const shown = maskPhones(said)
    if (first)
      return refuse(
        situation,
        whichSetting(
          shown,
          settings.slice(0, 5).map(({ title }) => title),
        ),
      )
    const near = nearest(said.toUpperCase(), Object.keys(policy.rules), 2) ?? namesNear(policy, said)[0]
    return refuse(situation, noSuchRule(shown, near ?? null))
  },
})
