import { readFolder } from './folder.ts'
import { describeMachine, describeSights } from './print.ts'
import { judgeAll } from './rows.ts'

/** `bench:photos -- DIR [--json]`: measures the reading of photos on a labelled folder; --json prints a row a photo. */
const args = process.argv.slice(2)
const folder = args.find((arg) => !arg.startsWith('--'))
if (!folder) {
  console.error('用法:npm run bench:photos -- 照片文件夹 [--json](文件夹里要有 index.json)')
  process.exit(2)
}
const { rows, machine } = await judgeAll(readFolder(folder))
if (args.includes('--json')) {
  for (const row of rows) console.log(JSON.stringify(row))
} else {
  const sights = rows.map(({ label, source, verdict }) => ({ label, source, seen: verdict.seen }))
  const ms = rows.map((row) => row.ms)
  for (const line of [`${rows.length} photos`, ...describeSights(sights), ...describeMachine(ms, machine)])
    console.log(line)
}
