import fc from 'fast-check'

/**
 * Holds a property over random inputs. A failure names the seed, the path and the smallest input found, as a
 * transcript that `npm run -s replay` plays. `CHAOS=1` draws other days each time and more of them.
 */
export async function holds<T>(
  arbitrary: fc.Arbitrary<T>,
  property: (input: T) => Promise<void>,
  { runs = 20 }: { runs?: number } = {},
): Promise<void> {
  const chaos = process.env.CHAOS !== undefined
  await fc.assert(fc.asyncProperty(arbitrary, property), {
    numRuns: chaos ? Number(process.env.CHAOS) : runs,
    ...(chaos ? {} : { seed: 20210405 }),
    interruptAfterTimeLimit: chaos ? undefined : 20_000,
    markInterruptAsFailure: false,
  })
}
