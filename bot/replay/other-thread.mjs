// A thread starts without the TypeScript loader of its process, so it brings its own.
import { register } from 'tsx/esm/api'

register()
await import('./other-worker.ts')
