import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { postgresStore } from '../../store/postgres/store.ts'
import { readEnv } from '../env.ts'
import { ledgerKey } from '../ledger-key.ts'
import { exportHistory, NoHistory } from './export.ts'

/** `npm run history -- export [FILE]`: the live history as a transcript, to a file or to standard output. */
process.exitCode = await run(process.argv.slice(2))

async function run([verb, file, ...more]: string[]): Promise<number> {
  if (verb !== 'export' || more.length > 0 || file?.startsWith('-'))
    return complain('写法:npm run history -- export [文件.jsonl];不写文件就输出到屏幕。', 2)
  const env = readEnv()
  const store = postgresStore({ url: env.DATABASE_URL, ledgerKey: ledgerKey(env), poolSize: 1 })
  try {
    const { text, events, toldLater } = await exportHistory(store)
    if (toldLater > 0) complain(`注意:有${toldLater}条后来导入的事实不能写进记录。`, 0)
    if (!file) await written(text)
    else {
      const place = path.resolve(process.env.INIT_CWD ?? '.', file)
      await writeFile(place, text)
      complain(`已导出${events}条消息到 ${place};回放:npm run -s replay -- ${file}`, 0)
    }
    return 0
  } catch (error) {
    if (error instanceof NoHistory) return complain(error.message, 1)
    throw error
  } finally {
    await store.close()
  }
}

/** Waits until a pipe has taken all of it. */
const written = (text: string) =>
  new Promise<void>((done, failed) => process.stdout.write(text, (error) => (error ? failed(error) : done())))

/** What is for the person at the terminal, so that standard output holds the transcript alone. */
function complain(text: string, code: number): number {
  process.stderr.write(`${text}\n`)
  return code
}
