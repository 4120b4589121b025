import { readFileSync } from 'node:fs'
import path from 'node:path'

/** A photo of a labelled folder: what hands show, where it is from, who it shows (never compared across sources). */
export type Labelled = { label: string; source: string; person: string; file: string }

/** The list `index.json` of a folder, with whole paths. */
export function readFolder(folder: string): Labelled[] {
  const rows = JSON.parse(readFileSync(path.join(folder, 'index.json'), 'utf8')) as (Partial<Labelled> & {
    src?: string
  })[]
  return rows.map(({ label, source, src, person, file }) => {
    if (!label || !file) throw new Error(`a row of index.json needs label and file: ${JSON.stringify(file)}`)
    return {
      label,
      source: source ?? src ?? 'unknown',
      person: person ?? file,
      file: path.join(folder, file),
    }
  })
}
