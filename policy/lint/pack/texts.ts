import type { Pack } from '../../pack/schema.ts'
import type { Finding } from '../finding.ts'
import { lintText } from '../text.ts'

/** Parts that say nothing to anybody: names, passphrases, and what a switch would do. Rules are read by themselves. */
const apart =
  /^(?:id|title|names|version|owner|approver|unit|unitNote|project|phases|channels|targets|rules|switches)$|^signIns\.phrases$/

/** What there is to say about every other text in a rulebook. The text of a forfeit is about somebody who fell short. */
export const lintTexts = (pack: Pack): Finding[] =>
  textsIn(pack).flatMap(({ path, text }) => {
    const findings = lintText(text, path, { blamed: /forfeit|substitute/.test(path) })
    const recorded = path.startsWith('daily.visits.forfeit') && pack.daily.visits.forfeitMode
    return recorded === 'off' ? [] : findings.map((finding) => (recorded ? onlyRecorded(finding) : finding))
  })

/** A forfeit that the bot records and never asks for weighs less than one that is carried out. */
const onlyRecorded = (finding: Finding): Finding => ({
  ...finding,
  severity: '中',
  said: `${finding.said}(只记录原文并给替代项目,不要求执行)`,
})

function textsIn(node: unknown, path = ''): { path: string; text: string }[] {
  if (apart.test(path)) return []
  if (typeof node === 'string') return [{ path, text: node }]
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) => textsIn(value, path ? `${path}.${key}` : key))
}
