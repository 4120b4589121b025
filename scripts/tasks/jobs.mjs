import { runApp } from './app.mjs'

/** `npm run jobs`: the half that acts when a moment comes. */
export const run = () => runApp('jobs')
