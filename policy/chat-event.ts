/**
 * Somebody as a platform knows him: its own id, and the name it shows. `personId` is whom the bot's own note on him
 * names: where ids change at login, that tells who he is; his name only suggests it.
 */
export type ChatMember = { id: string; name: string; personId?: string }

/**
 * Something about a chat itself, as every platform hands it over. `selfNamed`: people there choose their
 * names themselves, so that a name binds nobody.
 */
export type ChatEvent = { platform: string; chatId: string; selfNamed?: boolean } & (
  | { what: 'botJoined'; name: string; byId?: string }
  | { what: 'botLeft' }
  | { what: 'renamed'; name: string }
  | { what: 'dissolved' }
  | { what: 'membersJoined'; members: ChatMember[] }
  | { what: 'membersLeft'; members: ChatMember[] }
  /** The whole list of a chat's members, as it stands. */
  | { what: 'membersListed'; name: string; members: ChatMember[] }
)
