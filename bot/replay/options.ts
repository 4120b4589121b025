import { existsSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'

export type ReplayOptions = {
  file: string
  json: boolean
  pack?: string
  against?: string
  store: 'memory' | 'postgres'
}

/** Arguments, a file or a setting that cannot be used; the message says what to write instead. */
export class BadUse extends Error {}

export const usage =
  '用法:npm run -s replay -- 文件.jsonl [--json] [--pack 规则包] [--against 规则包] [--store postgres]'

/** Reads the command line. Files are looked for where the caller stands. Throws `BadUse`. */
export function readOptions(args: string[]): ReplayOptions {
  const { values, positionals } = parsed(args)
  const [file, ...more] = positionals
  if (!file) throw new BadUse(`没有给出要回放的文件。${usage}`)
  if (more.length > 0) throw new BadUse(`一次只能回放一个文件,多出了:${more.join('、')}。${usage}`)
  const store = values.store ?? 'memory'
  if (store !== 'memory' && store !== 'postgres')
    throw new BadUse(`--store 只能是 memory 或 postgres,不是「${store}」。`)
  return {
    file: fromCaller(file),
    json: values.json ?? false,
    pack: values.pack === undefined ? undefined : packFrom(values.pack),
    against: values.against === undefined ? undefined : packFrom(values.against),
    store,
  }
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        pack: { type: 'string' },
        against: { type: 'string' },
        store: { type: 'string' },
      },
    })
  } catch (error) {
    throw new BadUse(`看不懂这些参数(${(error as Error).message})。${usage}`)
  }
}

const packFrom = (nameOrFile: string) => (/\.ya?ml$/.test(nameOrFile) ? fromCaller(nameOrFile) : nameOrFile)

/** npm changes to the project's folder before it runs us, and says in INIT_CWD where its caller stood. */
function fromCaller(file: string): string {
  const there = path.resolve(process.env.INIT_CWD ?? '.', file)
  return !existsSync(file) && existsSync(there) ? there : file
}
