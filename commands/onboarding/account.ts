import type { Message } from '../../policy/message.ts'
import type { Identity } from '../../policy/org/identities.ts'

/** The account a message came from. */
export const senderAccount = ({ platform, senderId }: Pick<Message, 'platform' | 'senderId'>): Identity => ({
  platform,
  platformId: senderId,
})
