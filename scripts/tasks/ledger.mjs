import { runOnDatabase } from './on-database.mjs'

/** `npm run ledger -- verify`: holds the ledger in the database against its log and its chains. @param {string[]} args */
export const run = (args) => runOnDatabase('bot/history/audit-main.ts', args)
