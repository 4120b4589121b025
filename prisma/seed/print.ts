import { parseArgs } from 'node:util'
import { writeTranscript } from '../../policy/transcript.ts'
import { sampleDay } from './sample-day.ts'
import { seedWorld } from './world.ts'

/** `tsx prisma/seed/print.ts [--day 2021-04-12] > day.jsonl` prints the sample day as a transcript. */
const { values } = parseArgs({ options: { day: { type: 'string' } } })
const world = seedWorld({ startDay: values.day })

process.stdout.write(writeTranscript(world, sampleDay(world)))
