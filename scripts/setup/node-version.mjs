/**
 * What is wrong with this Node, or undefined when it will do. Prisma 7 runs on 20.19+, 22.12+ and 24+.
 * @param {string} version such as "20.19.0"
 */
export function nodeFault(version) {
  const parts = version.split('.').map(Number)
  const major = parts[0] || 0
  const minor = parts[1] || 0
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24
  if (fits) return undefined
  return `需要 Node 20.19、22.12 或 24 以上,现在是 ${version}。请升级后再试。 (Node 20.19+, 22.12+ or 24+ is needed)`
}
