/** What happens to the next pushes of a type; `times` -1 for always. */
export type DeliveryFault = {
  event_type?: string
  times?: number
  effect: 'drop' | 'delay' | 'duplicate' | 'duplicate_new_event_id' | 'ignore_ack' | 'fragment'
  /** How late a delayed event goes out. */
  ms?: number
  /** How many duplicates, and how long after the first. */
  copies?: number
  after_ms?: number
  /** How long the pieces are, and what becomes of them. */
  bytes?: number
  order?: 'reverse'
  loseLast?: boolean
}

export type DeliveryRule = DeliveryFault & { id: string; times: number; hits: number }

export class PushFaults {
  rules: DeliveryRule[] = []
  #count = 0

  add(fault: DeliveryFault): DeliveryRule {
    this.#count += 1
    const rule = { times: 1, ...fault, id: `df${this.#count}`, hits: 0 }
    this.rules.push(rule)
    return rule
  }

  clear() {
    this.rules = []
  }

  /** The first rule with one of these effects that holds for the type; it counts as used. */
  take(type: string, ...effects: DeliveryFault['effect'][]): DeliveryRule | null {
    const rule = this.rules.find(
      ({ effect, event_type, times, hits }) =>
        effects.includes(effect) && (!event_type || event_type === type) && (times < 0 || hits < times),
    )
    if (rule) rule.hits += 1
    return rule ?? null
  }
}
