const SEPARATOR = /^\s*\|?\s*:?-{3,}:?\s*(\|\s*:?-{3,}:?\s*)+\|?\s*$/
const MENTION = /<(?:at|person)\s+(?:id|ids|user_id|open_id)\s*=\s*['"]?([^'">\s]+)['"]?[^>]*>/g

/** How many tables a markdown text holds; what stands between code fences is none. */
export function countMarkdownTables(markdown: string): number {
  const lines = markdown.replace(/```[\s\S]*?```/g, '').split('\n')
  return lines.filter((line, at) => SEPARATOR.test(line) && lines[at - 1]?.includes('|')).length
}

/** The people whom a markdown text mentions, by id; 'all' is everybody. */
export const mentionedIn = (markdown: string): string[] =>
  [...markdown.matchAll(MENTION)].flatMap(([, ids]) => ids!.split(','))
