import { serve } from '../../../photos/pool/serve.ts'

/** A worker that the content of a photo can bring down: its first byte says how. */
await serve<{ bytes: Uint8Array }, object>(async () => async ({ bytes }) => {
  if (bytes[0] === 1) process.kill(process.pid, 'SIGSEGV')
  while (bytes[0] === 2);
  return {
    outcome: 'pass',
    reasons: [],
    probability: 1,
    seen: null,
    file: null,
    fingerprint: null,
    engine: 'native',
  }
})
