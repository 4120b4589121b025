import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** A photo of a labelled folder: what hands show, where it is from, who it shows (never compared across sources). */
export type Labelled = { label: string; source: string; person: string; file: string }

/** A folder that cannot be measured; the message says what it needs. */
export class BadFolder extends Error {}

type Listed = Partial<Labelled> & { src?: string }

/**
 * The list `index.json` of a folder, with whole paths; `missing` are rows whose photo is not there. Throws `BadFolder` for a
 * list that is none.
 */
export function readFolder(folder: string): { photos: Labelled[]; missing: string[] } {
  const photos = listIn(folder).map(({ label, source, src, person, file }) => {
    if (!label || !file)
      throw new BadFolder(`index.json 的每一项要有 label 和 file:${JSON.stringify(file ?? label)}`)
    return {
      label,
      source: source ?? src ?? 'unknown',
      person: person ?? file,
      file: path.join(folder, file),
    }
  })
  const missing = photos.filter(({ file }) => !existsSync(file)).map(({ file }) => file)
  return { photos: photos.filter(({ file }) => !missing.includes(file)), missing }
}

function listIn(folder: string): Listed[] {
  const file = path.join(folder, 'index.json')
  if (!existsSync(file)) throw new BadFolder(`没有找到 ${file}:要一张 [{"label","person","file"}] 的清单`)
  const list = parsed(readFileSync(file, 'utf8'))
  if (!Array.isArray(list)) throw new BadFolder(`${file} 要是一张清单:[{"label","person","file"}]`)
  return list
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new BadFolder(`index.json 不是 JSON:${(error as Error).message}`)
  }
}
