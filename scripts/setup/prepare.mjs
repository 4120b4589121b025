import { say } from './explain.mjs'
import { generateClient } from './generate.mjs'
import { install } from './install.mjs'
import { withLock } from './lock.mjs'
import { local, root } from './paths.mjs'

/** Makes this clone ready to run: packages and the database client. One process at a time; the others wait. */
export async function prepare() {
  await withLock(
    local('prepare.lock'),
    async (lock) => {
      await install(root, lock.lend)
      lock.lend(process.pid)
      generateClient(root)
    },
    ({ pid }) => say(`另一个进程(${pid})正在准备,等它完成……`),
  )
}
