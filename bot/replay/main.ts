import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readTranscript } from '../../policy/transcript.ts'
import { BadPack, loadPack } from '../packs.ts'
import { outcomeOf } from './outcome.ts'
import { BadEvent, play } from './run.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean' }, pack: { type: 'string' } },
})

try {
  const read = readTranscript(readFileSync(positionals[0]!, 'utf8'))
  if ('errors' in read) {
    for (const { line, message } of read.errors) console.error(`line ${line}: ${message}`)
    process.exit(2)
  }
  const pack = loadPack(values.pack ?? read.world.pack)
  const played = await play(read, { pack })
  process.stdout.write(`${JSON.stringify(outcomeOf(played, pack))}\n`)
} catch (error) {
  if (error instanceof BadEvent) console.error(`line ${error.line}: ${error.message}`)
  else if (error instanceof BadPack) console.error(error.message)
  else throw error
  process.exit(2)
}
