import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { toOnnx } from './convert.ts'
import { keepOutputs } from './prune.ts'
import { type ModelName, type Source, sources } from './sources.ts'
import { readTflite } from './tflite.ts'

export type ModelFiles = Record<ModelName, string>

/** Where converted models are kept: beside the packages they come from, so that a fresh install makes them anew. */
export const modelFolder = fileURLToPath(new URL('../../node_modules/.cache/chagang/models', import.meta.url))

/**
 * Converts the models that are not there yet or are not what they must be, and tells where all of them are. Takes about
 * a second the first time, otherwise some hundredths. Throws when a package is missing or is not the one we know.
 */
export async function prepareModels(folder = modelFolder): Promise<ModelFiles> {
  await mkdir(folder, { recursive: true })
  const names = Object.keys(sources) as ModelName[]
  const files = names.map((name) => path.join(folder, `${name}.onnx`))
  for (const [at, name] of names.entries()) await prepareModel(name, sources[name], files[at]!)
  return Object.fromEntries(names.map((name, at) => [name, files[at]!])) as ModelFiles
}

async function prepareModel(name: ModelName, source: Source, file: string): Promise<void> {
  const kept = await readFile(file).catch(() => null)
  if (kept && sha256(kept) === source.converted) return
  const shipped = await shippedModel(source)
  expectHash(`the ${name} model in ${source.file}`, shipped, source.shipped)
  const converted = convertModel(source, shipped)
  expectHash(`the ${name} model after conversion`, converted, source.converted)
  // Written aside and moved: another process may be doing the same at this moment.
  const aside = `${file}.${process.pid}`
  await writeFile(aside, converted)
  await rename(aside, file)
}

/** The bytes of a model inside its npm package. */
export async function shippedModel({ file, bytes }: Source): Promise<Uint8Array> {
  const whole = await readFile(createRequire(import.meta.url).resolve(file))
  return bytes ? whole.subarray(...bytes) : whole
}

/** A shipped model as ONNX, with the outputs that are read. */
export function convertModel({ outputs }: Source, shipped: Uint8Array): Uint8Array {
  const network = readTflite(shipped)
  return toOnnx(outputs ? keepOutputs(network, outputs) : network)
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

function expectHash(what: string, bytes: Uint8Array, expected: string): void {
  const found = sha256(bytes)
  if (found !== expected) throw new Error(`${what} has sha256 ${found} instead of ${expected}`)
}
