import type { Cache } from '@larksuiteoapi/node-sdk'

/** A cache of this client alone (the SDK's own is one for the whole process), which can drop what was refused. */
export function tokenCache(): Cache & { forget(value: string): void } {
  const held = new Map<string, { value: unknown; until?: number }>()
  const nameOf = (key: unknown, namespace = '') => `${namespace}/${String(key)}`
  return {
    async get(key, options) {
      const one = held.get(nameOf(key, options?.namespace))
      return one && (one.until === undefined || one.until > Date.now()) ? one.value : undefined
    },
    async set(key, value, until, options) {
      held.set(nameOf(key, options?.namespace), { value, until })
      return true
    },
    forget(value) {
      for (const [name, one] of held) if (one.value === value) held.delete(name)
    },
  }
}
