import { HOUR, type Moment } from '../../policy/calendar.ts'
import type { Cause, Committed } from '../../store/contract.ts'
import type { Platform } from '../platforms/platform.ts'

/** Asks each platform what is missing or wrong there, at once and every hour, for 自检. */
export function startChecking({
  platforms,
  submit,
  now,
  onFault,
}: {
  platforms: readonly Platform[]
  submit: (cause: Cause) => Promise<Committed>
  now: () => Moment
  onFault: (code: string, cause: null, error: unknown) => void
}) {
  let running = Promise.resolve()

  async function check() {
    for (const platform of platforms) {
      const findings = await platform.check()
      const at = now()
      const { name, title } = platform
      const fact = { kind: 'platformChecked' as const, platform: name, title, findings, at }
      await submit({ kind: 'told', key: `told/checked/${name}/${at}`, at, facts: [fact] })
    }
  }

  const tick = () => {
    running = running.then(check).catch((error) => onFault('CHECK', null, error))
  }
  const timer = setInterval(tick, HOUR)
  tick()

  return {
    async close() {
      clearInterval(timer)
      await running
    },
  }
}
