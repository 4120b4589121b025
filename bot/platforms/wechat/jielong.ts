import { tidyText } from '../../../policy/text.ts'

/** A chain of answers (接龙): its title, and one line for each person. */
export type Chain = { title: string; lines: { name: string; said: string }[] }

export const isChain = (text: string): boolean => /^[#＃]\s*接龙/u.test(text)

/** Reads `#接龙`, its title, and lines like `1. 张三 5组`. null when a text is none. */
export function readChain(text: string): Chain | null {
  const [head = '', ...rest] = text.split('\n').map((line) => line.trim())
  if (!isChain(head)) return null
  const titles = [head.replace(/^[#＃]\s*接龙/u, '').trim()]
  const lines: Chain['lines'] = []
  for (const line of rest) {
    const item = /^\d{1,3}\s*[.、。．)）]\s*(\S+)\s*(.*)$/u.exec(line)
    if (item) lines.push({ name: item[1]!, said: tidyText(item[2]!) })
    else if (lines.length === 0 && line !== '') titles.push(line)
  }
  return { title: titles.filter(Boolean).join(' '), lines }
}

/**
 * What the sender says himself in a chain: his own line as he would have sent it alone. Its words come first when they
 * name what is reported (`1. 张三 留电5`), else the title does (`留电接龙`, `1. 张三 5组`). Other people's lines are theirs: they
 * have said them, or will. null when he is not in it, or his line says nothing.
 */
export function ownAnswer(chain: Chain, names: readonly string[], isCommand: (text: string) => boolean) {
  const own = chain.lines.findLast(({ name }) => names.includes(name))
  if (!own || own.said === '') return null
  if (isCommand(own.said)) return own.said
  const subject = chain.title.replace(/(?:接龙|统计|汇总|上报|报数|填报)/gu, '').split(/[\s,,。::]/)[0] ?? ''
  const whole = `${subject} ${own.said}`.trim()
  return isCommand(whole) ? whole : null
}
