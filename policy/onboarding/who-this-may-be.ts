import type { Moment } from '../calendar.ts'
import { accountOn, type Identity } from '../org/identities.ts'
import { everyone } from '../people.ts'
import { tidyText } from '../text.ts'
import type { World } from '../world.ts'

const MOST = 3

/**
 * Whom of the roster an account may belong to, by what the platform calls it: `张三(销售一部)` may be 张三. Only those who
 * have no account there yet, and no more than three: somebody outside is not shown who works here.
 */
export function whoThisMayBe(
  world: World,
  { platform }: Pick<Identity, 'platform'>,
  shown: string,
  at: Moment,
): string[] {
  const called = tidyText(shown).replace(/\s/g, '')
  const names = everyone(world, at)
    .filter(({ id, name }) => called.includes(name) && accountOn(world, platform, id) === undefined)
    .map(({ name }) => name)
  return names.length > MOST ? [] : [...new Set(names)]
}
