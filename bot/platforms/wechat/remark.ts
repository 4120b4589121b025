/** The bot's own remark on somebody: whom he is in the roster. WeChat keeps it where ids change at login. */
export const remarkFor = (personId: string): string => `cg:${personId}`

/** Whom a remark names; null when it is none of the bot's. */
export const personOfRemark = (remark: string | undefined): string | null =>
  /^cg:(\S+)$/.exec(remark?.trim() ?? '')?.[1] ?? null

/** Ids of web clients (`@…`, `@@…`) live only until the next login; the others stay. */
export const changesAtLogin = (id: string): boolean => id.startsWith('@')
