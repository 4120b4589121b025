/** UTF-8's mark at the front: without it Excel takes the Chinese for another encoding. */
const BOM = '\uFEFF'

/** Rows as CSV (RFC 4180) that opens in Excel: UTF-8 with a mark, CRLF, numbers as numbers. */
export const csvOf = (rows: readonly (readonly (string | number | null)[])[]): string =>
  `${BOM}${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`

function cell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = harmless(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A text that a spreadsheet would run as a formula gets an apostrophe before it, and is shown as it is. */
const harmless = (text: string): string => (/^\s*[=+\-@\t\r]/.test(text) ? `'${text}` : text)
