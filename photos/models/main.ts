import { prepareModels } from './prepare.ts'

/** The program that makes the models ready, so that the first photo need not wait for it. */
await prepareModels()
