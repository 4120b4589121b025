import { parse } from 'csv-parse/sync'
import { readSheet as readFirstSheet } from 'read-excel-file/node'

/** More than any roster; what lies beyond is not read. */
const ROWS_MOST = 5_000

/**
 * A table file as rows of text, trimmed: Excel's first sheet, or CSV with commas, semicolons or tabs, in UTF-8 or in
 * what Chinese Excel writes (GB 18030). null when it is neither.
 */
export async function readSheet(name: string, bytes: Buffer): Promise<string[][] | null> {
  try {
    const rows = isZip(bytes) ? await excel(bytes) : csv(name, bytes)
    return rows?.slice(0, ROWS_MOST).map((row) => row.map((cell) => cell.trim())) ?? null
  } catch {
    return null
  }
}

const isZip = (bytes: Buffer) => bytes.subarray(0, 4).toString('latin1') === 'PK\x03\x04'

async function excel(bytes: Buffer): Promise<string[][]> {
  const rows = await readFirstSheet<string>(bytes, { parseNumber: (digits) => digits })
  return rows.map((row) => row.map(cellText))
}

/** Numbers stand as they were written (a phone is one to Excel); days as days. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)
}

function csv(name: string, bytes: Buffer): string[][] | null {
  if (!/\.(?:csv|tsv|txt)$/i.test(name) || bytes.includes(0)) return null
  const text = decoded(bytes)
  const [head = ''] = text.split('\n', 1)
  const delimiter = ['\t', ',', ';', ','].sort((a, b) => head.split(b).length - head.split(a).length)[0]!
  return parse(text, { delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: true })
}

function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
