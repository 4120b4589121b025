import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { lintAccount } from '../../messages/lint.ts'
import { lintPack } from '../../policy/lint/pack.ts'
import { lintText } from '../../policy/lint/text.ts'
import { BadPack, builtIn, loadPack, placesIn } from '../packs.ts'

/**
 * `npm run packs -- lint [NAME|FILE …]`: what a labour lawyer would say about each; all that come with the bot when
 * none is named. A `.txt` or `.md` file is read line by line, as a rulebook that is not yet a pack.
 */
try {
  const named = process.argv.slice(2)
  const wanted = named.length > 0 ? named : builtIn().map(({ id }) => id)
  const accounts = wanted.map((one) => (/\.(?:txt|md)$/.test(one) ? accountOfText(one) : accountOfPack(one)))
  process.stdout.write(accounts.join('\n'))
} catch (error) {
  if (!(error instanceof BadPack)) throw error
  process.stderr.write(`规则包有错,先改好再看合规:\n${error.message}\n`)
  process.exitCode = 2
}

function accountOfPack(nameOrFile: string): string {
  const pack = loadPack(nameOrFile)
  const place = placesIn(nameOrFile)
  return lintAccount(`${pack.title}(${pack.id})`, lintPack(pack), (at) => {
    const { file, line } = place(at)
    return `${path.relative(process.cwd(), file)}:${line}  ${at}`
  })
}

function accountOfText(file: string): string {
  if (!existsSync(file)) throw new BadPack([{ file, line: 1, path: '', message: '没有这个文件' }])
  const lines = readFileSync(file, 'utf8').split('\n')
  const findings = lines.flatMap((line, at) => lintText(line, `${file}:${at + 1}`))
  return lintAccount(file, findings, (at) => at)
}
