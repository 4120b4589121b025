import { accountFor, accountForReversal } from '../policy/accounts/account-of.ts'
import { appealedIn, missingAgreements, undecidedIn } from '../policy/accounts/closing.ts'
import { type Month, monthName, monthOf } from '../policy/accounts/month.ts'
import { monthEntries, type Sheet, sheetFrom } from '../policy/accounts/sheet.ts'
import { dateOf } from '../policy/calendar.ts'
import { fineWord, rewardWord } from '../policy/ledger/amount.ts'
import { isFrozen } from '../policy/ledger/find.ts'
import type { Entry } from '../policy/ledger/state.ts'
import { nameOf } from '../policy/people.ts'
import type { Scene } from '../policy/situation.ts'
import { yuan } from '../policy/text.ts'
import { amountOf, because, stateNames } from './ledger.ts'

/** As many lines as one message holds. */
const LINES_MOST = 40

/** `罚款40元、奖励30元,合计-10元`; points and money are summed each for themselves. */
export function sumWords({ entries }: Pick<Sheet, 'entries'>): string {
  const units = [...new Set(entries.map(({ unit }) => unit))]
  return (units.length > 0 ? units : [undefined])
    .map((unit) => {
      const { finesFen, rewardsFen, fen } = sheetFrom(entries.filter((entry) => entry.unit === unit))
      const sum = `合计${fen < 0 ? '-' : ''}${yuan(fen, unit)}`
      return `${fineWord(unit)}${yuan(finesFen, unit)}、${rewardWord(unit)}${yuan(rewardsFen, unit)},${sum}`
    })
    .join(';')
}

/** 我的账单: every line of the month with its state, what it comes to, and how to agree or object. */
export function sheetText(
  scene: Scene,
  name: string,
  month: Month,
  sheet: Sheet,
  ofTeam: Entry[],
  asked: { until: string } | null,
): string {
  const title = `【账单 ${monthName(month)}】${name}`
  if (sheet.count === 0 && ofTeam.length === 0) return `${title}:这个月没有奖罚。`
  const lines = shownLines(scene, sheet.entries)
  return [
    title,
    ...lines.slice(0, LINES_MOST),
    ...(lines.length > LINES_MOST
      ? [`另有${lines.length - LINES_MOST}笔,发"导出 罚款 ${short(month)}"看全部。`]
      : []),
    `合计:${sumWords(sheet)}`,
    ...(ofTeam.length > 0
      ? [`所在组的(不计入个人):${ofTeam.map((entry) => teamLine(entry)).join('、')}`]
      : []),
    ...(asked ? [`没有问题,请在${asked.until}前发"确认账单 ${short(month)}";到时没有答复,按此结账。`] : []),
    '有异议:48小时内的发"申诉 编号 理由",更早的请直接找经理。',
  ].join('\n')
}

/** What was taken back within the same month is one line, not two. */
function shownLines(scene: Scene, entries: Entry[]): string[] {
  const ids = new Set(entries.map(({ id }) => id))
  const taken = new Set(entries.map(({ reverses }) => reverses))
  return entries
    .filter(({ reverses }) => !reverses || !ids.has(reverses))
    .map((entry) => {
      const { ledger } = scene.world
      if (entry.reverses) {
        const first = ledger.entries[entry.reverses]!
        return `${entry.id} 冲回${entry.reverses}(${dateOf(first.day)}):${amountOf({ ...entry, state: 'confirmed' })}`
      }
      const gone = (entry.state === 'reversed' || entry.state === 'waived') && !taken.has(entry.id)
      const state = isFrozen(scene, entry) ? '申诉中' : stateNames[entry.state]
      return `${entry.id} ${dateOf(entry.day)} ${amountOf({ ...entry, state: 'confirmed' })} ${state}${gone ? '(冲回记在以后的月份)' : ''}:${because(entry)}(${entry.rule})`
    })
}

const teamLine = (entry: Entry) => `${entry.id} ${amountOf({ ...entry, state: 'confirmed' })}`

/** How a month stands on its way to being closed: who is missing, what is undecided or under appeal. */
export function closingLines(scene: Scene, month: Month): string[] {
  const { world } = scene
  const names = (ids: string[]) => ids.map((id) => nameOf(world, id)).join('、')
  const missing = missingAgreements(scene, month)
  const appealed = appealedIn(scene, month)
  const undecided = undecidedIn(scene, month)
  return [
    `全月:${sumWords(sheetFrom(monthEntries(scene, month)))}`,
    missing.length > 0 ? `还没有确认账单:${missing.length}人(${names(missing)})` : '账单都已确认。',
    ...(undecided.length > 0
      ? [`还是拟定、没有人确认的:${undecided.length}笔(${list(undecided)}),请确认或免除。`]
      : []),
    ...(appealed.length > 0 ? [`申诉中、不进本月的:${list(appealed)},有结果后记在以后的月份。`] : []),
  ]
}

const list = (entries: Entry[]) =>
  `${entries
    .slice(0, 8)
    .map(({ id }) => id)
    .join('、')}${entries.length > 8 ? '等' : ''}`

export const closingBegun = (month: Month, people: number, until: string, lines: string[]) =>
  [
    `【结账 ${monthName(month)}】已开始。账单已私聊发给${people}人,最迟${until}锁定。`,
    ...lines,
    `都确认后再发"结账 ${short(month)}"锁定。`,
  ].join('\n')

export const closingWaits = (month: Month, until: string, lines: string[]) =>
  [`【结账 ${monthName(month)}】还不能锁定,最迟${until}自动锁定。`, ...lines].join('\n')

export const monthClosed = (month: Month, lines: string[]) =>
  [`✅ ${monthName(month)}已结账。以后的更正不改这个月,记在后面的月份并注明是哪一天的。`, ...lines].join('\n')

export const closedAlready = (month: Month, when: string, by: string) =>
  `${monthName(month)}已于${when}${by ? `由${by}` : '到期自动'}结账,不用再结。之后的更正记在后面的月份。`

export const monthNotOver = (month: Month, from: string) =>
  `${monthName(month)}还没有结束,${from}起可以结账。`

export const monthUnknown = (said: string) => `看不懂「${said}」是哪个月。请写成"4月"或"2021年4月"。`

export const monthBeforeStart = (month: Month, first: Month) =>
  `${monthName(month)}还没有用机器人,没有账。最早可以看${monthName(first)}。`

export const monthEmpty = (month: Month) => `${monthName(month)}没有奖罚,不用结账。`

export const sheetAgreed = (name: string, month: Month, sheet: Sheet) =>
  `✅ ${name}已确认${monthName(month)}账单:${sumWords(sheet)}。`

export const sheetAgreedAlready = (month: Month, when: string) =>
  `您已于${when}确认过${monthName(month)}账单,之后没有变化。`

export const noSheetToAgree = (month: Month | null) =>
  month
    ? `${monthName(month)}还没有开始结账,现在不用确认。发"我的账单 ${short(month)}"可以先看。`
    : '现在没有要确认的账单。发"我的账单"可以看这个月的。'

export const sheetEmpty = (month: Month) => `您在${monthName(month)}没有个人奖罚,不用确认。`

export const allAgreed = (month: Month) =>
  `${monthName(month)}账单已全部确认,发"结账 ${short(month)}"即可锁定。`

/** `(4月12日的事,2021年4月已结账,记入2021年5月)`, or nothing while its month is open. */
export function accountNote({ world }: Pick<Scene, 'world'>, entry: Entry, reversing = false): string {
  const { account } = reversing ? accountForReversal(world, entry) : accountFor(world, entry.day)
  if (!account) return ''
  return `(${dateOf(entry.day)}的事,${monthName(monthOf(entry.day))}已结账,记入${monthName(account)})`
}

const short = (month: Month) => `${Number(month.slice(5))}月`
