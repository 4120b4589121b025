import sharp from 'sharp'
import { judge } from './look.ts'
import { serve } from './pool/serve.ts'
import { openEye } from './see.ts'
import type { Request, Verdict } from './verdict.ts'

export type LookJob = { bytes: Uint8Array; request: Request; minSide?: number }

await serve<LookJob, Verdict>(async () => {
  // One thread, and nothing kept: there is a worker for each core, and no photo comes twice.
  sharp.concurrency(1)
  sharp.cache(false)
  const eye = await openEye()
  return ({ bytes, request, minSide }) => judge(bytes, request, { eye, minSide })
})
