import { boardPicture } from './board-picture.ts'
import { mutate } from './mutate.ts'
import { benchPhotos } from './photos/main.ts'
import { replayDays } from './replay.ts'
import { signIn } from './sign-in.ts'
import { wechatSoak } from './wechat-soak.ts'

const benches: Record<string, () => Promise<void>> = {
  'sign-in': () => signIn(process.env.DATABASE_URL!),
  'board-picture': boardPicture,
  replay: () => replayDays(),
}

const wanted = process.argv.slice(2)
if (wanted[0] === 'mutate') {
  await mutate(wanted.slice(1))
  process.exit()
}
if (wanted[0] === 'photos') {
  await benchPhotos(wanted.slice(1))
  process.exit()
}
if (wanted[0] === 'wechat-soak') {
  await wechatSoak()
  process.exit()
}
const names = wanted.length > 0 ? wanted : Object.keys(benches)
for (const name of names) {
  const bench = benches[name]
  if (!bench) {
    console.error(`没有「${name}」这项测量,可用的有:${Object.keys(benches).join('、')}`)
    process.exit(2)
  }
  await bench()
}
