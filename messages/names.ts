/** Names in a message of a phone's width: the first of a long list, and how many there are. */
export const namesText = (names: readonly string[], most = 10): string =>
  names.length > most + 2 ? `${names.slice(0, most).join('、')}等${names.length}人` : names.join('、')

/** Names by what is said of each, what is said stated once: `缺物料照:张三、李四;迟到:王五`. Order as given. */
export function namesBy(rows: readonly { name: string; said: string }[], most = 10): string {
  const bySaid = new Map<string, string[]>()
  for (const { name, said } of rows) bySaid.set(said, [...(bySaid.get(said) ?? []), name])
  return [...bySaid].map(([said, names]) => `${said}:${namesText(names, most)}`).join(';')
}
