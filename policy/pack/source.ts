import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import type { Key } from './walk.ts'

/** One thing wrong with a pack: where, and what to write instead. */
export type PackFault = { file: string; line: number; path: string; message: string }

/** A pack's text as YAML reads it, with a way back from a path to its line. */
export type Source = { file: string; document: Document; lines: LineCounter }

/** Reads YAML. Answers the document, or each fault of its grammar. */
export function sourceOf(text: string, file: string): Source | { faults: PackFault[] } {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  if (document.errors.length > 0) {
    return {
      faults: document.errors.map(({ pos, message, code }) => ({
        file,
        line: lines.linePos(pos[0]).line,
        path: '',
        message: `${grammar[code] ?? '格式不对'}(${message.split('\n')[0]!.replace(/ at line.*$/, '')})`,
      })),
    }
  }
  return { file, document, lines }
}

const grammar: Record<string, string> = {
  DUPLICATE_KEY: '同一项写了两次,请删掉一处',
  BAD_INDENT: '缩进不对:同一层要对齐,用空格不用制表符',
  TAB_AS_INDENT: '缩进要用空格,不能用制表符',
  MISSING_CHAR: '少了一个符号,请看引号、括号和逗号是否成对',
  IMPOSSIBLE: '看不懂这一行',
}

/** Where a path stands: in the first of the sources that has it, else where the longest part of it does. */
export function placeOf(sources: readonly Source[], path: readonly Key[]): { file: string; line: number } {
  let best = { file: sources[0]!.file, line: 1, steps: -1 }
  for (const { file, document, lines } of sources) {
    const { offset, steps } = furthest(document, path)
    if (steps > best.steps) best = { file, line: lines.linePos(offset).line, steps }
  }
  return { file: best.file, line: best.line }
}

/** Follows a path as far as the document goes: where the last key stands, and how many steps were taken. */
function furthest(document: Document, path: readonly Key[]): { offset: number; steps: number } {
  let node: unknown = document.contents
  let [offset, steps] = [startOf(node) ?? 0, 0]
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => (isScalar(item.key) ? String(item.key.value) : '') === String(key),
      )
      if (!pair) break
      offset = startOf(pair.key) ?? offset
      node = pair.value
    } else if (isSeq(node)) {
      if (!(Number(key) in node.items)) break
      node = node.items[Number(key)]
      offset = startOf(node) ?? offset
    } else break
    steps++
  }
  return { offset, steps }
}

const startOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined)
