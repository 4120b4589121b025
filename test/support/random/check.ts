import fc from 'fast-check'
import { type RandomDay, transcriptText } from './day.ts'

/**
 * Holds a property over random inputs. A failure names the seed and the path, and prints the smallest day found as a
 * transcript that `npm run -s replay` plays. `CHAOS=500` draws so many other inputs instead of always the same few.
 */
export async function holds<T>(
  arbitrary: fc.Arbitrary<T>,
  property: (input: T) => Promise<void>,
  { runs = 20 }: { runs?: number } = {},
): Promise<void> {
  const chaos = process.env.CHAOS
  const told = async (input: T) => {
    try {
      await property(input)
    } catch (error) {
      throw new Error(
        `${(error as Error).message}\n${daysIn(input)
          .map((day) => transcriptText(day))
          .join('\n')}`,
        {
          cause: error,
        },
      )
    }
  }
  await fc.assert(
    fc.asyncProperty(arbitrary, told),
    chaos ? { numRuns: Number(chaos) } : { numRuns: runs, seed: 20210405, interruptAfterTimeLimit: 20_000 },
  )
}

const daysIn = (input: unknown): RandomDay[] =>
  (Array.isArray(input) ? input : [input]).filter((one) => one && typeof one === 'object' && 'outages' in one)
