import { runApp } from './app.mjs'

/** `npm start`: everything in one process. */
export const run = () => runApp('all')
