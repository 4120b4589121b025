import { dateOf } from '../../policy/calendar.ts'
import { pathsOf, valueAt } from '../../policy/pack/place.ts'
import type { Policy } from '../../policy/policy.ts'
import { aheadOf, sinceOf } from '../../policy/rulebook/history.ts'
import { sectionOf } from '../../policy/rulebook/sections.ts'
import type { SettingInfo } from '../../policy/rulebook/settings.ts'
import type { Scene } from '../../policy/situation.ts'
import { type SwitchValue, switchesOn, switchWords } from '../../policy/switches.ts'
import { choicesOf, valueWords } from '../../policy/value-words.ts'
import { ruleExplained } from '../rules.ts'

/** 规则 <编号>: the clause and how it is applied, since when, the switches that bear on it, and what is going to change. */
export function ruleInFull(scene: Scene, id: string): string {
  const { policy } = scene
  const paths = ['yuan', 'jointYuan', 'teamYuan'].map((which) => `rules.${id}.${which}`)
  const since = paths
    .map((path) => sinceOf(scene, path))
    .sort()
    .at(-1)!
  const from = [policy.rules[id]!.from ?? policy.effectiveFrom, since].sort().at(-1)!
  const switches = switchesOn(policy, id)
  const unit = policy.unitOf(id)
  const ahead = [
    ...paths.flatMap((path) => aheadLines(scene, { path, title: '金额', unit })),
    ...switches.flatMap(({ of, path }) => aheadLines(scene, { path, title: of.title, unit: of.unit, of })),
  ]
  return [
    ruleExplained(policy, id),
    `自${dateOf(from)}起这样执行${policy.rules[id]!.suspect ? ';原文存疑,请经理核对' : ''}。`,
    ...(switches.length > 0 ? ['影响它的开关:', ...switches.map(switchLine)] : []),
    ...(ahead.length > 0 ? ['将要改动:', ...ahead] : []),
  ].join('\n')
}

/** 规则 <开关>: its value, since when, what else it may be and what that does, the rules it bears on, what is ahead. */
export function settingInFull(scene: Scene, setting: SettingInfo): string {
  const { of, path, title, value, rules } = setting
  const choices = choicesOf(of)
  return [
    `【${title}】${valueWords({ words: of?.words, unit: setting.unit }, value)}${of?.source === 'assumed' ? '(默认值,原文没有写)' : ''}`,
    `自${dateOf(sinceOf(scene, path))}起。${choices.length > 0 ? `可以选:${choices.join('、')}。` : ''}`,
    ...(of?.note ? [`另一种选法:${of.note}`] : []),
    ...(rules.length > 0
      ? [`影响:${rules.map((id) => `${id} ${scene.policy.titleOf(id)}`).join('、')}`]
      : []),
    ...aheadLines(scene, setting),
    `经理改它:设规则 ${callable(setting)} 值`,
  ].join('\n')
}

/** 规则 alone: every switch by its shortest name, a line for each part, so that it fits a phone. */
export function switchList(scene: Scene): string {
  const { policy } = scene
  const sections = new Map<string, string[]>()
  for (const one of policy.switches) {
    const name = sectionOf(one.path)
    sections.set(name, [...(sections.get(name) ?? []), callable({ title: one.title, of: one })])
  }
  return [
    `【规则】${policy.title} ${policy.version}(${policy.owner}解释)`,
    ...[...sections].map(([name, titles]) => `${name}:${titles.join('、')}`),
    '看一个开关发"规则 主管连带",看一条原文发"规则 S0-KA-16",按词查发"制度 签到"。',
  ].join('\n')
}

/** 规则 <部分>: the switches of one part, with their values. */
export function sectionInFull(scene: Scene, section: string): string | null {
  const { policy } = scene
  const switches = policy.switches
    .filter(({ path }) => sectionOf(path) === section)
    .flatMap((of) => pathsOf(policy, of.path).map((path) => ({ of, path, value: valueAt(policy, path) })))
  return switches.length > 0 ? [`【规则 ${section}】`, ...switches.map(switchLine)].join('\n') : null
}

const switchLine = ({ of, value }: SwitchValue) =>
  `· ${switchWords(of, value)}${of.note ? `。${of.note}` : ''}(设规则 ${callable({ title: of.title, of })})`

type Ahead = Pick<SettingInfo, 'path' | 'title' | 'unit' | 'of'>

const aheadLines = (scene: Scene, { path, title, unit, of }: Ahead) =>
  aheadOf(scene, path).map(
    ({ from, value, request }) =>
      `${dateOf(from)}起 ${title}改为${valueWords({ words: of?.words, unit }, value)}${request ? `(${request})` : ''}`,
  )

/** The first Chinese name by which it can be asked for and set. */
function callable({ title, of }: { title: string; of?: Policy['switches'][number] }): string {
  const names = [...(of?.aliases ?? []), title].filter((name) => /[\u4e00-\u9fff]/u.test(name))
  return names[0] ?? title
}
