import type { z } from 'zod'
import type { Finding } from './check.ts'
import { checkNames } from './check-names.ts'
import { checkNumbers } from './check-numbers.ts'
import { checkSwitches } from './check-switches.ts'
import { saidOf } from './issues.ts'
import { pathsOf, putAt } from './place.ts'
import { type Pack, packSchema } from './schema.ts'

/** Dated changes stand in the order of their days, lead to settings, and leave a whole rulebook behind each of them. */
export function checkChanges(pack: Pack): Finding[] {
  const findings: Finding[] = []
  let day = ''
  const then = structuredClone(pack)
  for (const [at, { from, set }] of pack.changes.entries()) {
    if (from < day)
      findings.push({ path: ['changes', at, 'from'], message: `日期要从早到晚排,${from} 在 ${day} 之前` })
    day = from
    for (const [path, value] of Object.entries(set)) {
      const places = pathsOf(then, path)
      if (places.length === 0)
        findings.push({ path: ['changes', at, 'set', path], message: `没有「${path}」这个设置` })
      for (const place of places) putAt(then, place, value)
    }
    const faults = faultsIn(then)
    for (const { message } of faults) findings.push({ path: ['changes', at, 'set'], message })
    if (faults.length > 0) break // what comes after stands on it
  }
  return findings
}

/** What is wrong with a pack that was put together from a sound one and some changes. */
export function faultsIn(pack: Pack): Finding[] {
  const checked = packSchema.safeParse(pack)
  if (!checked.success)
    return (checked.error as z.ZodError).issues
      .flatMap((issue) => saidOf(packSchema, pack, issue))
      .map(({ path, message }) => ({ path, message: `${path.join('.')} ${message}` }))
  return [...checkNames(pack), ...checkNumbers(pack), ...checkSwitches(pack)]
}
