import { runOnDatabase } from './on-database.mjs'

/** `npm run history -- export [FILE]`: the live history as a transcript that `npm run replay` plays. @param {string[]} args */
export const run = (args) => runOnDatabase('bot/history/export-main.ts', args)
