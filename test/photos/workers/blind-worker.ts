import { serve } from '../../../photos/pool/serve.ts'

/** A worker on a machine where nothing can run the models. */
await serve(async () => {
  throw new Error('no runtime for models loads here')
})
