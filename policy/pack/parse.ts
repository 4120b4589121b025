import { LineCounter, parseDocument } from 'yaml'
import type { Pack } from './schema.ts'
import { packSchema } from './schema.ts'

/** One thing wrong with a pack: where, and what to write instead. */
export type PackFault = { file: string; line: number; path: string; message: string }

/** Reads a pack's YAML. Answers the pack, or everything that is wrong with it, each with file, line and path. */
export function parsePack(text: string, file: string): { pack: Pack } | { faults: PackFault[] } {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const fault = (offset: number, path: string, message: string): PackFault => ({
    file,
    line: lines.linePos(offset).line,
    path,
    message,
  })
  if (document.errors.length > 0) {
    return { faults: document.errors.map((error) => fault(error.pos[0], '', error.message.split('\n')[0]!)) }
  }
  const read = packSchema.safeParse(document.toJS())
  if (read.success) return { pack: read.data }
  return {
    faults: read.error.issues.map((issue) => {
      const node = document.getIn(issue.path, true) as { range?: [number, number, number] } | undefined
      return fault(node?.range?.[0] ?? 0, issue.path.join('.'), issue.message)
    }),
  }
}
