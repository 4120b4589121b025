/** What `--json` prints, as the transcript format states it: names, local times, integer fen. */
export type Outcome = {
  ledger: LedgerLine[]
  balances: Record<string, number>
  signIns: { person: string; slot: string; at: string | null; result: string }[]
  locations: { person: string; date: string; counted: number; result: string }[]
  spotChecks: { group: string; issuedAt: string; deadline: string; results: Record<string, string> }[]
  claims: {
    resource: string
    holder: string | null
    claimedAt: string | null
    protectedUntil: string | null
    state: string
  }[]
  customers: { name: string; owner: string | null; since: string | null }[]
  deals: { customer: string; shares: Record<string, number> }[]
  rotation: { counts: Record<string, number>; log: unknown[] }
  zones: Record<string, Record<string, number[]>>
  rankings: {
    date: string
    channel: string
    order: { team: string; rank: number; completion: number | null; visits: number }[]
  }[]
  forfeits: { person: string; rule: string; date: string; text: string; multiplier: number; state: string }[]
  reports: { person: string; type: string; period: string; result: string }[]
  refusals: { at: string; from: string; text: string }[]
  posts: { at: string; group: string; text: string }[]
}

export type LedgerLine = {
  id: string
  at: string
  subject: string
  channel?: string
  rule: string
  kind: string
  amountFen: number | null
  state: string
  occasion: string
  because: string
  reverses: string | null
}
