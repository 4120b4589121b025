import { myEntries } from '../messages/ledger.ts'
import { dateOf } from '../policy/calendar.ts'
import { totalOf } from '../policy/ledger/amount.ts'
import { entriesOf, isFrozen } from '../policy/ledger/find.ts'
import type { Entry } from '../policy/ledger/state.ts'
import { appealable } from './appeal.ts'
import { question, readNothing, reply } from './command.ts'

/** As many as one message shows. */
const SHOWN_MOST = 20

export const myFines = mine('罚款', ['我的罚款', '我的罚单'], (entry) => entry.kind === 'fine')
export const myRewards = mine(
  '奖励',
  ['我的奖励'],
  (entry) => entry.kind === 'reward' || entry.kind === 'needsAmount',
)

function mine(title: string, words: string[], wanted: (entry: Entry) => boolean) {
  return question<null>({
    words,
    usage: words[0]!,
    about: `看自己的${title},有编号、条款和状态`,
    example: words[0]!,
    who: 'all',
    rules: ['G9'],
    read: readNothing,
    decide(_, situation) {
      const entries = entriesOf(situation, situation.sender.id).filter(wanted).reverse()
      const mayAppeal = new Set(appealable(situation).map(({ id }) => id))
      const standing = entries.filter(({ state }) => state !== 'waived' && state !== 'reversed')
      const open = standing.filter(({ state }) => state === 'proposed')
      const rows = entries.slice(0, SHOWN_MOST).map((entry) => ({
        entry,
        frozen: isFrozen(situation, entry),
        when: dateOf(entry.day),
        appealable: mayAppeal.has(entry.id),
      }))
      const totals = {
        total: totalOf(standing),
        proposed: open.length > 0 ? totalOf(open) : null,
        left: entries.length - rows.length,
      }
      return reply(situation, myEntries(title, rows, totals))
    },
  })
}
