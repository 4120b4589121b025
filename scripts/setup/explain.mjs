/** A failure that is already explained: its message is meant for the person at the terminal. */
export class Halt extends Error {}

/**
 * One line to the person at the terminal. Standard error, so that a task's standard output is its own.
 * @param {string} line
 */
export const say = (line) => void process.stderr.write(`${line}\n`)

/**
 * What the person at the terminal should read about an error: the explanation when there is one,
 * a plain line for a disk that cannot be written, else the stack.
 * @param {unknown} error
 * @returns {string}
 */
export function explain(error) {
  if (error instanceof Halt) return error.message
  const { code, path } = /** @type {NodeJS.ErrnoException} */ (error)
  const place = path ?? '磁盘'
  if (code === 'EACCES' || code === 'EPERM') return `没有权限写 ${place},请检查它归谁所有。 (not writable)`
  if (code === 'ENOTDIR' || code === 'EEXIST')
    return `${place} 应是一个目录,那里却有一个文件。 (not a folder)`
  if (code === 'EROFS') return `${place} 在只读的磁盘上,请把项目放到可写的目录。 (read-only file system)`
  if (code === 'ENOSPC') return `磁盘满了,写不下 ${place},请腾出空间后再试。 (no space left)`
  return `出了意料之外的错:\n${error instanceof Error ? error.stack : String(error)}`
}
