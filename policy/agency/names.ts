import { tidyText } from '../text.ts'

/** A name as it was said, with the phone beside it. */
export type Named = { name: string; phone?: string }

const phone = /(?<!\d)(1[3-9]\d)[\s-]?(\d{4})[\s-]?(\d{4})(?!\d)/g
const aPhone = /^1[3-9]\d{9}$/

/**
 * Several names in one text: by 、 , ; when there are any (then a space is inside a name), else by spaces. A phone
 * belongs to the name before it. Marks like @ and quotes are not part of a name.
 */
export function readNames(text: string): Named[] {
  const said = tidyText(text).replace(phone, ' $1$2$3 ').trim()
  const listed = /[、,;。/]/.test(said)
  const parts = listed ? said.split(/[、,;。/]+/).flatMap(joined) : said.split(' ')
  const names: Named[] = []
  for (const part of parts.map(bare).filter(Boolean)) {
    if (aPhone.test(part)) {
      const last = names.at(-1)
      if (last) last.phone ??= part
    } else names.push({ name: part })
  }
  return names
}

/** `链家 人民路店 13900001111` as the name 链家人民路店 and its phone. */
function joined(part: string): string[] {
  const words = part.split(' ').filter(Boolean)
  const phones = words.filter((word) => aPhone.test(word))
  return [words.filter((word) => !aPhone.test(word)).join(''), ...phones]
}

const bare = (part: string) => part.replace(/^[@:"'“”「」()\s]+|[:"'“”「」!?\s]+$/gu, '')

/** A count at the front of a list, `3家:` or alone; null when the text begins with a name (21世纪, 百家好). */
export function leadingCount(text: string): { digits: string; rest: string } | null {
  const found =
    /^(\d+|[零一二两三四五六七八九十百]+)\s?(?:家|个|间|位|人|名)?(?=$|[\s:,、;])[\s:,、;]*/u.exec(
      tidyText(text),
    )
  return found ? { digits: found[1]!, rest: tidyText(text).slice(found[0].length) } : null
}
