import type { SpotCheck } from './state.ts'

/** `晚1秒`, `晚2分5秒` */
export function lateness({ deadline }: Pick<SpotCheck, 'deadline'>, at: number): string {
  const seconds = Math.round((at - deadline) / 1000)
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60]
  return `晚${minutes ? `${minutes}分` : ''}${rest || !minutes ? `${rest}秒` : '钟'}`
}
