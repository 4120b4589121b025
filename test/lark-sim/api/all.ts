import { auth } from './auth.ts'
import { cardkit } from './cardkit.ts'
import { changing } from './change.ts'
import { chats } from './chats.ts'
import { contact } from './contact.ts'
import { delayedCard } from './delayed-card.ts'
import { marks } from './marks.ts'
import { media } from './media.ts'
import { reading } from './read.ts'
import { sending } from './send.ts'

/** All that the simulated Open API can do; the first that fits is taken. */
export const routes = [
  ...auth,
  ...sending,
  ...changing,
  ...reading,
  ...marks,
  ...media,
  ...chats,
  ...contact,
  ...delayedCard,
  ...cardkit,
]
