type Plain = Record<string, unknown>

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A child over its parent: maps key by key (so rules by their ids), anything else whole, also lists and null. */
export function merged(parent: unknown, child: unknown): unknown {
  if (!isPlain(parent) || !isPlain(child)) return child
  const both: Plain = { ...parent }
  for (const [key, value] of Object.entries(child))
    both[key] = key in parent ? merged(parent[key], value) : value
  return both
}
