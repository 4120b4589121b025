import { BadFolder, type Labelled, readFolder } from './folder.ts'
import { describeMachine, describeSights } from './print.ts'
import { reuseBars } from './reuse.ts'
import { judgeAll } from './rows.ts'

/**
 * `bench:photos -- DIR [--json]`: measures the reading of photos on a labelled folder, then finding them again when they are
 * used a second time; --json prints a row a photo instead.
 */
export async function benchPhotos(args: string[]): Promise<void> {
  const folder = args.find((arg) => !arg.startsWith('--'))
  if (!folder) {
    console.error('用法:npm run bench:photos -- 照片文件夹 [--json](文件夹里要有 index.json)')
    process.exit(2)
  }
  const files = listed(folder)
  const { rows, machine } = await judgeAll(files)
  if (args.includes('--json')) {
    for (const row of rows) console.log(JSON.stringify(row))
    return
  }
  const sights = rows.map(({ label, source, verdict }) => ({ label, source, seen: verdict.seen }))
  const times = rows.map(({ ms }) => ms)
  for (const line of [`${rows.length} photos`, ...describeSights(sights), ...describeMachine(times, machine)])
    console.log(line)
  for (const line of (await reuseBars(files)).lines) console.log(line)
}

function listed(folder: string): Labelled[] {
  try {
    const { photos, missing } = readFolder(folder)
    for (const file of missing) console.error(`没有这张照片,跳过:${file}`)
    return photos
  } catch (error) {
    if (!(error instanceof BadFolder)) throw error
    console.error(error.message)
    process.exit(2)
  }
}
