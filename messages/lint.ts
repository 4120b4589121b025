import { concerns } from '../policy/lint/concerns.ts'
import type { Concern, Finding } from '../policy/lint/finding.ts'

const numerals = '一二三四五六七八九十'
const advice = '这里只提醒,不拦截;请以当地律师意见为准。'

/** The findings of a rulebook, concern by concern: the risk once, then each place with its words marked and a lawful form. */
export function lintAccount(title: string, findings: readonly Finding[], placeOf: (path: string) => string) {
  if (findings.length === 0) return `${title}:合规自查没有要提醒的。${advice}\n`
  const groups = byConcern(findings)
  const counts = (['高', '中', '低'] as const).map((level) => {
    const count = findings.filter(({ severity }) => severity === level).length
    return `${level}${count}`
  })
  return [
    `${title}:合规自查 ${findings.length} 处(${counts.join('、')})。${advice}`,
    ...groups.map(([concern, found], at) => section(numerals[at]!, concern, found, placeOf)),
    '',
  ].join('\n')
}

function section(
  numeral: string,
  concern: Concern,
  findings: Finding[],
  placeOf: (path: string) => string,
): string {
  const rewrites = [...new Set(findings.map(({ rewrite }) => rewrite))]
  return [
    `\n${numeral}、${concern.title}(${findings.length} 处)`,
    `   风险:${concern.risk}`,
    ...rewrites.flatMap((rewrite) => [
      '',
      ...findings
        .filter((finding) => finding.rewrite === rewrite)
        .flatMap((finding) => [
          `   [${finding.severity}] ${placeOf(finding.path)}`,
          `        写着:${marked(finding)}`,
        ]),
      `        可改:${rewrite}`,
    ]),
  ].join('\n')
}

/** The words that gave rise to it stand in brackets. */
function marked({ said, words }: Finding): string {
  return words.reduce((text, word) => text.replace(word, `【${word}】`), said)
}

/** One line for a log: how many of which concern. */
export function lintInShort(title: string, findings: readonly Finding[]): string {
  const counts = countsOf(findings)
  return counts.length === 0
    ? `${title}:合规自查没有要提醒的。`
    : `${title}:合规自查 ${findings.length} 处提醒(${counts.join('、')}),不拦截;看全部:npm run packs -- lint`
}

/** `现金罚款9`, in the order of the concerns. */
export const countsOf = (findings: readonly Finding[]): string[] =>
  byConcern(findings).map(([{ title }, found]) => `${title}${found.length}`)

/** The findings as a chat says them: each concern with its risk, and up to three places of it. */
export function lintInChat(title: string, findings: readonly Finding[]): string {
  if (findings.length === 0) return `【合规自查】${title}:没有要提醒的。\n${advice}`
  return [
    `【合规自查】${title}:${findings.length} 处`,
    ...byConcern(findings).flatMap(([concern, found]) => [
      `${concern.title} ${found.length} 处。${concern.risk}`,
      ...found.slice(0, SHOWN).map((finding) => `· ${marked(finding)}`),
      ...(found.length > SHOWN ? [`· 另有 ${found.length - SHOWN} 处`] : []),
      `  可改:${found[0]!.rewrite}`,
    ]),
    advice,
  ].join('\n')
}

/** As many places of one concern as a chat shows. */
const SHOWN = 3

const byConcern = (findings: readonly Finding[]): [Concern, Finding[]][] =>
  concerns
    .map((concern): [Concern, Finding[]] => [concern, findings.filter((one) => one.concern === concern.id)])
    .filter(([, found]) => found.length > 0)
