import { requestAsked } from '../../messages/requests.ts'
import type { Button, Decision, Post } from '../../policy/decision.ts'
import { leaderToTell } from '../../policy/habit/leader.ts'
import type { Request } from '../../policy/request/state.ts'
import type { Situation } from '../../policy/situation.ts'
import { inShort, maskPhones } from '../../policy/text.ts'

/**
 * Asks for something: gives it the next number (`Q12`) and says, where it was asked, how to answer it. Whoever decides is
 * called there, or told privately if he is not in that chat. `to` names him; the asker's leader unless stated, while that one is away the one
 * above him. A second question in one decision passes the number of those before it. `asker` is named instead of the sender when he did not ask himself.
 * `buttonsOf` names the card's buttons for a number; 同意 and 驳回 unless given.
 */
export function ask(
  situation: Situation,
  type: string,
  title: string,
  data: Record<string, unknown>,
  {
    to,
    before = 0,
    lines = [],
    asker = situation.sender.name,
    buttonsOf = usualButtons,
  }: {
    to?: string
    before?: number
    lines?: string[]
    asker?: string
    buttonsOf?: (id: string) => Button[]
  } = {},
): Decision & { id: string } {
  const { world, group, sender, at, message } = situation
  const id = `Q${(world.counters.Q ?? 0) + 1 + before}`
  const heading = inShort(maskPhones(title), TITLE_MOST)
  const deciderId = to ?? leaderToTell(world, sender.id, at)?.id
  const toldElsewhere = deciderId !== undefined && !group?.memberIds.includes(deciderId)
  const request: Request = {
    id,
    type,
    by: sender.id,
    at,
    ...(group ? { groupId: group.id } : {}),
    ...(asker === sender.name ? { messageKey: message.key } : {}),
    ...(toldElsewhere ? { askedOf: deciderId } : {}),
    title: heading,
    data,
    state: 'open',
  }
  const deciderName = deciderId ? world.people[deciderId]?.name : undefined
  const shown = lines.map((line) => inShort(maskPhones(line), LINE_MOST))
  const text = requestAsked({ id, title: heading, by: asker, decider: deciderName, lines: shown })
  const post = (address: Post['to']): Post => ({
    to: address,
    text,
    card: {
      key: `request/${id}`,
      title: `${heading} ${id}`,
      tone: 'info',
      lines: [`${asker}提出`, ...shown],
      buttons: buttonsOf(id),
    },
  })
  const here = group ? { group: group.id } : { person: sender.id }
  const called = group && deciderId !== undefined && !toldElsewhere ? { mentions: [deciderId] } : {}
  const elsewhere = toldElsewhere ? [post({ person: deciderId })] : []
  return {
    id,
    facts: [{ kind: 'requested', request }],
    say: [{ ...post(here), replyTo: message.key, ...called }, ...elsewhere],
  }
}

/** What is asked stays whole in its data; a card shows as much of it as people read. */
const TITLE_MOST = 80
const LINE_MOST = 300

const usualButtons = (id: string): Button[] => [
  { label: '同意', text: `同意 ${id}`, style: 'primary' },
  { label: '驳回', text: `驳回 ${id}`, style: 'danger' },
]
