import { eyesTitle } from '../../messages/eyes.ts'
import { HOUR, type Moment } from '../../policy/calendar.ts'
import type { Cause, Committed, Store } from '../../store/contract.ts'
import type { HousePhotos } from '../photos/house-photos.ts'
import type { Platform } from '../platforms/platform.ts'
import { unsaidOn } from './unsaid.ts'

/** Asks each platform what is missing or wrong there, at once and every hour, for 自检; what is wrong is said here too, once. */
export function startChecking({
  platforms,
  photos,
  store,
  submit,
  now,
  say,
  onFault,
}: {
  platforms: readonly Platform[]
  photos: Pick<HousePhotos, 'check'>
  store: Pick<Store, 'world' | 'posts'>
  submit: (cause: Cause) => Promise<Committed>
  now: () => Moment
  /** A line for the person at the terminal. */
  say: (line: string) => void
  onFault: (code: string, cause: null, error: unknown) => void
}) {
  let running = Promise.resolve()
  const said = new Set<string>()

  async function check() {
    const unsaid = await unsaidOn(platforms, store, now())
    for (const platform of platforms) {
      const findings = [...(await platform.check()), ...unsaid(platform)]
      const at = now()
      const { name, title } = platform
      const wrong = findings.filter(({ tone }) => tone === 'bad').map(({ text }) => `⚠ ${title}:${text}`)
      for (const line of wrong.filter((one) => !said.has(one))) {
        said.add(line)
        say(line)
      }
      const fact = { kind: 'platformChecked' as const, platform: name, title, findings, at }
      await submit({ kind: 'told', key: `told/checked/${name}/${at}`, at, facts: [fact] })
    }
  }

  async function checkPhotos() {
    const at = now()
    const fact = {
      kind: 'platformChecked' as const,
      platform: 'photos',
      title: eyesTitle,
      findings: await photos.check(),
      at,
    }
    await submit({ kind: 'told', key: `told/checked/photos/${at}`, at, facts: [fact] })
  }

  const tick = () => {
    running = running
      .then(check)
      .then(checkPhotos)
      .catch((error) => onFault('CHECK', null, error))
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
