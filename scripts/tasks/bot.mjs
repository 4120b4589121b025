import { runApp } from './app.mjs'

/** `npm run bot`: the half that listens and answers. */
export const run = () => runApp('bot')
