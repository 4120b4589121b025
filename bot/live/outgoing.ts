import type { Post } from '../../policy/decision.ts'
import { nameOf } from '../../policy/people.ts'
import type { World } from '../../policy/world.ts'
import type { OutboxRow, Store } from '../../store/contract.ts'
import { drawBoard } from '../pictures/board.ts'
import { gesturePicture } from '../pictures/gesture-picture.ts'
import type { Outgoing } from '../platforms/platform.ts'
import { platformIdOf, type Route } from './address.ts'
import type { DeliveryOptions } from './delivery.ts'

export type OutgoingOptions = { store: Store; world: World; house: string } & Pick<
  DeliveryOptions,
  'pictureOf'
>

/** A row of the outbox as its platform takes it: addresses, mentions and cards by the platform's own names. */
export async function outgoing(
  { id, at, attempts, post, causeKey }: OutboxRow,
  { platform, to }: Route,
  { store, world, house, pictureOf }: OutgoingOptions,
): Promise<Outgoing> {
  const { name, can } = platform
  const { text, tone, card, board, caption, file, mentions = [] } = post
  const replaced = can.cards && card?.key ? await store.sentCard(post.to, card.key, id) : null
  const picture = can.pictures ? await pictured(post, can, pictureOf) : undefined
  return {
    uuid: `cg-${house}-${id}`,
    attempt: attempts,
    since: at,
    to,
    text,
    tone,
    card,
    board,
    picture,
    caption: picture && caption,
    file: can.files ? file : undefined,
    replyTo: ownMessage(name, post.replyTo),
    mentions: mentions.flatMap((person) => {
      const platformId = platformIdOf(world, name, person)
      return platformId === null ? [] : [{ id: platformId, name: nameOf(world, person) }]
    }),
    replaces: replaced?.remoteId,
    urgent: post.urgent?.flatMap((person) => platformIdOf(world, name, person) ?? []),
    asked: causeKey.startsWith(`${name}/`),
    receipt: post.receipt,
  }
}

/** A board's picture, or that of kept photos. */
async function pictured(
  { board, photos, gesture }: Post,
  can: Route['platform']['can'],
  pictureOf: OutgoingOptions['pictureOf'],
) {
  if (board) return drawn(board)
  // Where there are no cards, a drawing would be a message of its own.
  if (gesture) return can.cards ? gesturePicture(gesture) : undefined
  return photos && pictureOf(photos).catch(() => undefined)
}

/** A message of this platform, by its own name there; a pressed button is none. */
function ownMessage(platform: string, key: string | undefined): string | undefined {
  const own = key?.startsWith(`${platform}/`) ? key.slice(platform.length + 1) : undefined
  return own?.startsWith('press/') ? undefined : own
}

/** A board that cannot be drawn is sent in words. */
const drawn = async (board: Parameters<typeof drawBoard>[0]) =>
  drawBoard(board).then(
    ({ png }) => png,
    () => undefined,
  )
