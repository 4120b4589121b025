import { namesDiffer, nameTooLong, otherDayHow, tooManyNames } from '../messages/agency.ts'
import { badCount, nothingToCount } from '../messages/numbers.ts'
import { leadingCount, type Named, readNames } from '../policy/agency/names.ts'
import { resourceKey } from '../policy/claim/name.ts'
import { type MetricName, metrics } from '../policy/metric/names.ts'
import { readTallies, type Tally } from '../policy/metric/read.ts'
import { readCount, tidyText } from '../policy/text.ts'
import type { Read } from './command.ts'

const MOST_NAMES = 30
const LONGEST = 20

/** What was counted: by number (several metrics may stand in one message), or each by its name. */
export type NamedInput = { tallies: Tally[] } | { names: Named[] }

/** Reads `5`, `5 名片 6`, `链家人民路店、中原解放路店`, `2家:链家人民路店 中原解放路店` behind the word of a metric. */
export function readNamed(metric: MetricName, rest: string, how: string): Read<NamedInput> {
  const { name, unit } = metrics[metric]
  const said = tidyText(rest)
  if (!said) return { hint: how }
  if (/^(?:昨天|昨日|前天)/.test(said)) return { hint: otherDayHow(name) }
  const read = readTallies(`${name} ${said}`)
  if ('fault' in read && read.fault !== 'none') return { hint: badCount(metric, read.fault, read.said) }
  if ('tallies' in read && read.rest === '') {
    const zero = read.tallies.find(({ count }) => count === 0)
    return zero ? { hint: nothingToCount(zero.metric) } : { input: { tallies: read.tallies } }
  }
  const counted = leadingCount(said)
  const names = readNames(counted ? counted.rest : said).filter((one) => resourceKey(one.name) !== '')
  if (names.length === 0) return { hint: how }
  const long = names.find((one) => one.name.length > LONGEST)
  if (long) return { hint: nameTooLong(long.name) }
  if (names.length > MOST_NAMES) return { hint: tooManyNames(MOST_NAMES) }
  const count = counted ? readCount(counted.digits) : null
  if (count !== null && count !== names.length) return { hint: namesDiffer(count, names.length, unit) }
  return { input: { names } }
}
