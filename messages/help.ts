import { maskPhones } from '../policy/text.ts'

/** What help says of one command. */
export type HelpItem = {
  words: readonly string[]
  usage: string
  about: string
  example: string
  where?: 'group' | 'private'
}

/** 帮助: what he uses most first, then the words he may use, a line a subject, narrow enough for a phone. */
export function helpList(
  name: string,
  first: string[],
  groups: { title: string; words: string[] }[],
): string {
  return [
    `${name},常用:${first.join('、')}。`,
    '您可以用的全部写法:',
    ...groups.map(({ title, words }) => `〔${title}〕${words.join(' ')}`),
    `一个词怎么写,发"帮助 ${first[0] ?? '申诉'}";一类都看,发"帮助 ${groups[0]?.title ?? '制度'}"。`,
  ].join('\n')
}

/** 帮助 奖罚: every command of a subject, a line each. */
export const helpSubject = (title: string, items: HelpItem[]): string =>
  [
    `〔${title}〕`,
    ...items.map(({ words, about }) => `${words[0]}:${about}`),
    `写法和例子发"帮助 ${items[0]?.words[0] ?? '申诉'}"。`,
  ].join('\n')

/** 帮助 报备: how to write each command that the word may mean. */
export function helpOn(items: HelpItem[]): string {
  return items
    .map(({ words, usage, about, example, where }) =>
      maskPhones(
        [
          `【${words[0]}】${about}${where === 'private' ? '(私聊)' : where === 'group' ? '(群里)' : ''}`,
          `写法:${usage}`,
          `例如:${example}`,
          ...(words.length > 1 ? [`也可以发:${words.slice(1).join('、')}`] : []),
        ].join('\n'),
      ),
    )
    .join('\n')
}

export const helpUnknown = (said: string, near: string | null) =>
  `没有「${said}」这个写法。${near ? `想看的是「帮助 ${near}」吗?` : '发「帮助」看全部写法。'}`

export const helpNotYours = (word: string, roles: string) =>
  `「${word}」由${roles}使用。发「帮助」看您能用的写法。`
