import type { Inlet, Outgoing, Platform, Sent } from '../../bot/platforms/platform.ts'

/** A platform without a network: what is sent to it is in `sent`, and what it should do about it is said beforehand. */
export function loopPlatform(can: Partial<Platform['can']> = {}, name = 'loop') {
  const sent: Outgoing[] = []
  const next: ((message: Outgoing) => Promise<Sent>)[] = []
  const files = new Map<string, () => Promise<Buffer>>()
  const state = { reading: true, inlet: undefined as Inlet | undefined }
  let ids = 0

  const platform: Platform = {
    name,
    title: '回路',
    can: { cards: true, pictures: false, files: true, sendsOnce: true, ...can },
    async start(inlet) {
      state.inlet = inlet
    },
    reading: () => state.reading,
    async send(message) {
      const planned = next.shift()
      if (planned) return planned(message)
      sent.push(message)
      return { remoteId: `m${++ids}` }
    },
    fetch: (ref) => files.get(ref)?.() ?? Promise.reject(new Error(`no ${ref}`)),
    check: async () => [],
    stop: async () => undefined,
  }
  return { platform, sent, next, files, state }
}
