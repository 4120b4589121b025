/** Ways to begin a message whose words have just been said in another group. */
const openings = ['各位好:', '大家好:', '各位同事:', '请各位看一下:', '本群通知:']

/**
 * The same words in another shape, for the group that hears them as number `times` within a minute (0: the first, as they
 * are). null when there is no further shape: then it must wait.
 */
export function varied(text: string, times: number): string | null {
  if (times === 0) return text
  const opening = openings[times - 1]
  return opening === undefined ? null : `${opening}\n${text}`
}

const scheme = /https?:\/\/(\S+)/gi
const domain = /(?<![\w.@-])((?:[a-z0-9-]+\.)+(?:com|cn|net|org|top|vip|cc|io|xyz|info|shop))(?![\w-])/gi

/** Without anything that WeChat would turn into a link: links cost an account more than words. */
export const unlinked = (text: string): string =>
  text.replace(scheme, '$1').replace(domain, (name) => name.replaceAll('.', ' . '))
