import { oneLine } from '../../messages/board.ts'

/**
 * A text as it is printed: on one line, with full-width marks beside Chinese characters, curved quotes, and without the spaces
 * around a middle dot, which is as wide as a character in Chinese type.
 */
export function typeset(text: string): string {
  return oneLine(text)
    .replace(/ · /g, '·')
    .replace(/"([^"]*)"/g, '“$1”')
    .replace(/(?<=[\p{Script=Han}」』”)])[,;:!?] ?|[,;!?](?=\p{Script=Han})/gu, (mark) => wide(mark[0]!))
}

/** The full-width forms stand in Unicode in the order of ASCII, from U+FF01. */
const wide = (mark: string) => String.fromCodePoint(mark.codePointAt(0)! + 0xfee0)
