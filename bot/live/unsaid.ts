import { privateChat, unsaid } from '../../messages/deliveries.ts'
import { calendarOf, HOUR, type Moment } from '../../policy/calendar.ts'
import { nameOf } from '../../policy/people.ts'
import { inShort, maskPhones } from '../../policy/text.ts'
import type { World } from '../../policy/world.ts'
import type { OutboxRow, Store } from '../../store/contract.ts'
import type { Finding, Platform } from '../platforms/platform.ts'
import { routeOf } from './address.ts'

const LOOKED_BACK_MS = 24 * HOUR
const LISTED_MOST = 5
const WORDS_MOST = 24

/** What may not have been said on each platform in the last day, the newest of it, for 自检: nobody knows, so it is not said again. */
export async function unsaidOn(
  platforms: readonly Platform[],
  store: Pick<Store, 'world' | 'posts'>,
  now: Moment,
): Promise<(platform: Platform) => Finding[]> {
  const world = await store.world()
  const rows = (await store.posts({ since: now - LOOKED_BACK_MS })).filter(
    ({ state, post }) => state === 'unsure' && !post.refresh,
  )
  const platformOf = ({ post, causeKey }: OutboxRow) =>
    routeOf(world, platforms, post.to, causeKey)?.platform ?? platforms[0]
  return (platform) =>
    rows
      .filter((row) => platformOf(row) === platform)
      .slice(-LISTED_MOST)
      .map((row) => ({ tone: 'warn', text: words(world, row) }))
}

function words(world: World, { post: { to, text }, at }: OutboxRow): string {
  const where =
    'group' in to
      ? (world.groups[to.group]?.name ?? to.group)
      : 'person' in to
        ? privateChat(nameOf(world, to.person))
        : privateChat(null)
  return unsaid({
    where,
    at: calendarOf(world.timezone).dateClockOf(at),
    text: inShort(maskPhones(text.split('\n')[0]!), WORDS_MOST),
  })
}
