import { isObject, type Json } from '../json.ts'
import { refuse } from '../refuse.ts'

const USER_ID_TYPES = ['user_id', 'union_id', 'open_id'] as const
export type UserIdType = (typeof USER_ID_TYPES)[number]

/** The body, which must be an object. @throws LarkError 9499 */
export function objectOf(json: Json): Record<string, Json> {
  if (!isObject(json)) throw refuse.body()
  return json
}

/** A field that may be left out. @throws LarkError 9499 when it is no string */
export function optionalText(json: Record<string, Json>, name: string): string | undefined {
  const value = json[name]
  if (value === undefined || value === null || value === '') return undefined
  if (typeof value !== 'string') throw refuse.fieldType(name, value)
  return value
}

/** @throws LarkError 99992402 when it is missing, 9499 when it is no string */
export function neededText(json: Record<string, Json>, name: string): string {
  const value = optionalText(json, name)
  if (value === undefined) throw refuse.field(name, `${name} is required`)
  return value
}

/** A field of the query that names a kind of user id. @throws LarkError 99992402 */
export function userIdType(query: URLSearchParams, name: string, otherwise = ''): UserIdType {
  const given = query.get(name) ?? otherwise
  const known = USER_ID_TYPES.find((type) => type === given)
  if (!known) throw refuse.field(name, `${name} is optional, options: [${USER_ID_TYPES.join(',')}]`, given)
  return known
}

/** One page of a list, and the token of the next. @throws LarkError 99992402 */
export function pageOf<T>(query: URLSearchParams, all: readonly T[], most: number) {
  const asked = query.get('page_size')
  const size = asked === null ? 20 : Number(asked)
  if (!Number.isInteger(size) || size < 1 || size > most)
    throw refuse.field('page_size', `page_size must be in [1,${most}]`, asked)
  const from = pageStart(query.get('page_token'))
  const has_more = from + size < all.length
  const page_token = has_more ? Buffer.from(`pt_${from + size}`).toString('base64url') : ''
  return { items: all.slice(from, from + size), has_more, page_token }
}

function pageStart(token: string | null): number {
  if (!token) return 0
  const start = /^pt_(\d+)$/.exec(Buffer.from(token, 'base64url').toString())?.[1]
  if (!start) throw refuse.field('page_token', 'page_token is invalid', token)
  return Number(start)
}
