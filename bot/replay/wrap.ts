/** Columns of a terminal that a phone shows: 22 Chinese characters. */
const PHONE_COLUMNS = 44

/**
 * Breaks a text into lines that fit a phone, a Chinese character counting as two columns. Lines after the first are
 * indented; closing punctuation does not begin a line, and words and numbers stay whole where they fit.
 */
export function wrap(text: string, indent = ''): string[] {
  return text.split('\n').flatMap((line, index) => wrapLine(`${index > 0 ? indent : ''}${line}`, indent))
}

function wrapLine(line: string, indent: string): string[] {
  const lines: string[] = []
  let current = ''
  for (const piece of line.match(/[\w.:+*/-]+|\s+|./gsu) ?? ['']) {
    const full = columnsOf(current + piece) > PHONE_COLUMNS && current.trim() !== ''
    if (full && !/^[,。;:!?、)」』”》]/.test(piece)) {
      lines.push(current.trimEnd())
      current = indent + piece.trimStart()
    } else current += piece
  }
  return [...lines, current.trimEnd()]
}

const columnsOf = (text: string): number =>
  [...text].reduce(
    (sum, character) => sum + (/[\u1100-\uffe6\u{1f000}-\u{3ffff}]/u.test(character) ? 2 : 1),
    0,
  )
