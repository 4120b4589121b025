/** A reply that quotes, as puppets tell it: `「张三:原话」`, a line of dashes, and what is said below it. */
export type Quote = { quoted: string; said: string }

const quotation = /^[「"“](?:[^\n::]{1,40}[::]\s?)?([\s\S]*?)[」"”]\s*\n[-—– ]{6,}\s*\n([\s\S]*)$/u

/** What somebody quotes, and what he says himself; null when he quotes nothing. */
export function readQuote(text: string): Quote | null {
  const [, quoted = '', said = ''] = quotation.exec(text) ?? []
  return quoted === '' ? null : { quoted: quoted.trim(), said: said.trim() }
}
