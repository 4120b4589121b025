import { sheetText } from '../../messages/accounts.ts'
import { accountOf } from '../../policy/accounts/account-of.ts'
import { type Month, monthName, monthOf } from '../../policy/accounts/month.ts'
import { sheetOf } from '../../policy/accounts/sheet.ts'
import type { Post } from '../../policy/decision.ts'
import { entriesOf } from '../../policy/ledger/find.ts'
import { nameOf } from '../../policy/people.ts'
import type { Scene } from '../../policy/situation.ts'
import { question } from '../command.ts'
import { readMonth } from './read-month.ts'

/** One's own month: every line with its state and what it comes to. The month being closed unless another is named. */
export const mySheet = question<Month>({
  words: ['我的账单', '账单'],
  usage: '我的账单 [月份]',
  about: '看自己一个月的奖罚和合计',
  example: '我的账单 4月',
  who: 'all',
  where: 'private',
  rules: ['G9'],
  read(rest, situation) {
    const usual = beingClosed(situation) ?? monthOf(situation.today)
    const read = readMonth(rest, situation, usual)
    return 'month' in read ? { input: read.month } : read
  },
  decide(month, situation) {
    const closing = situation.world.accounts.closings[month]
    const open = closing && closing.lockedAt === undefined ? situation.cal.dateClockOf(closing.lockAt) : null
    const post = sheetPost(situation, situation.sender.id, month, open)
    return { facts: [], say: [{ ...post, replyTo: situation.message.key }] }
  },
})

/** The month whose sheets are out and not locked yet; the oldest one. */
export const beingClosed = ({ world }: Pick<Scene, 'world'>): Month | undefined =>
  Object.values(world.accounts.closings)
    .filter(({ lockedAt }) => lockedAt === undefined)
    .map(({ month }) => month)
    .sort()[0]

/** A person's sheet, privately; with the button that agrees while it is asked for. */
export function sheetPost(scene: Scene, personId: string, month: Month, until: string | null): Post {
  const sheet = sheetOf(scene, personId, month)
  const ofTeam = entriesOf(scene, personId).filter(
    (entry) => 'team' in entry.subject && accountOf(scene.world, entry) === month,
  )
  const text = sheetText(scene, nameOf(scene.world, personId), month, sheet, ofTeam, until ? { until } : null)
  const [, ...lines] = text.split('\n')
  const asked = until && sheet.count > 0
  return {
    to: { person: personId },
    text,
    ...(asked && {
      card: {
        key: `sheet/${month}`,
        title: `账单 ${monthName(month)}`,
        tone: 'info',
        lines,
        buttons: [{ label: '确认账单', text: `确认账单 ${monthName(month)}`, style: 'primary' }],
      },
    }),
  }
}
