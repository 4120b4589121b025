import type { Pack } from '../pack/schema.ts'
import type { Finding } from './finding.ts'
import { lintRules } from './pack/rules.ts'
import { lintShare } from './pack/shares.ts'
import { lintTexts } from './pack/texts.ts'
import { lintTimes } from './pack/times.ts'

const known = new WeakMap<Pack, Finding[]>()

/**
 * A rulebook as a labour lawyer reads it: its clauses, its other texts, its times, amounts and shares. Advice, never a
 * reason to refuse it. The same pack is read once.
 */
export function lintPack(pack: Pack): Finding[] {
  let findings = known.get(pack)
  if (!findings) {
    findings = [...lintRules(pack), ...lintTexts(pack), ...lintShare(pack), ...lintTimes(pack)]
    known.set(pack, findings)
  }
  return findings
}
