import { appealRequest } from './appeal.ts'
import type { RequestKind } from './kind.ts'
import { mergeRequest } from './merge-resources.ts'

export { ask } from './ask.ts'
export type { RequestKind } from './kind.ts'

/** Every kind of request there is. */
export const requestKinds: readonly RequestKind[] = [appealRequest, mergeRequest]

export const requestKindNamed = (type: string): RequestKind | undefined =>
  requestKinds.find((kind) => kind.type === type)
