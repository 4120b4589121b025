import type { FirstChoice } from '../policy/agency/first-choice.ts'
import type { Calendar } from '../policy/calendar.ts'

export const storeClaimUsage = () =>
  '请写上店名和关键人,例如:报备门店 链家人民路店 关键人 王店长(电话可以私聊发给我)。这次没有记。'

/** `钱八105%、孙九102%`, and by what they come first. */
function whoFirst({ best, reached, bar }: FirstChoice): string {
  const names = best
    .slice(0, 5)
    .map(({ name, completion }) => `${name}${Math.round(completion * 100)}%`)
    .join('、')
  const more = best.length > 5 ? `等${best.length}人` : ''
  const why = reached
    ? `上周完成率${bar * 100}%及以上的人优先`
    : `上周没有人达到${bar * 100}%,由上周前${best.length}名优先`
  return `${why}(${names}${more})`
}

/** S0-SH-04: too early for somebody who was not among last week's best. */
export const claimForBestFirst = (resource: string, choice: FirstChoice, cal: Calendar) =>
  `❌ ${resource}的保护期已于${cal.dateClockOf(choice.endedAt)}结束,${cal.dateClockOf(choice.until)}前由${whoFirst(choice)}。您可在${cal.dateClockOf(choice.until)}起报备(S0-SH-04)。`

/** Behind the notice that a store's protection has ended. */
export const bestFirstNote = (choice: FirstChoice, cal: Calendar) =>
  `${cal.dateClockOf(choice.until)}前由${whoFirst(choice)},之后所有人可以报备(S0-SH-04)。`
