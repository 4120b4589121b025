import { LarkError } from '../lark-error.ts'
import { refuse } from '../refuse.ts'
import type { LarkSim } from '../sim.ts'
import type { SimUser } from '../world/types.ts'
import { type UserIdType, userIdType } from './fields.ts'
import { route } from './route.ts'

const CONTACT = [
  'contact:user.base:readonly',
  'contact:contact.base:readonly',
  'contact:contact:readonly_as_app',
]
const BATCH_MOST = 50

/** People of the company, as far as the app's reach goes. */
export const contact = [
  route('GET', '/contact/v3/users/batch', 'contact.user.batch', CONTACT, ({ sim, query }) => {
    const ids = query.getAll('user_ids')
    if (ids.length === 0 || ids.length > BATCH_MOST)
      throw refuse.field('user_ids', `the length must be in [1,${BATCH_MOST}]`)
    const type = userIdType(query, 'user_id_type', 'open_id')
    const found = ids.map((id) => userOf(sim, type, id))
    const items = found.flatMap((user) => (user instanceof LarkError ? [] : [viewOf(sim, user)]))
    return { data: { items } }
  }),

  route('GET', '/contact/v3/users/:user_id', 'contact.user.get', CONTACT, ({ sim, params, query }) => {
    const found = userOf(sim, userIdType(query, 'user_id_type', 'open_id'), params.user_id)
    if (found instanceof LarkError) throw found
    return { data: { user: viewOf(sim, found) } }
  }),
]

function userOf({ users }: LarkSim, type: UserIdType, id: string): SimUser | LarkError {
  const user = [...users.values()].find((one) => one[type] === id)
  if (!user) return refuse.userId()
  return user.inScope ? user : refuse.userAuthority()
}

/** What the app's scopes let it see of a person. */
function viewOf({ app: { scopes } }: LarkSim, user: SimUser) {
  const { union_id, open_id, name, en_name, avatar } = user
  return {
    union_id,
    open_id,
    name,
    en_name,
    nickname: '',
    gender: 0,
    avatar: { avatar_72: avatar, avatar_240: avatar, avatar_640: avatar, avatar_origin: avatar },
    status: {
      is_frozen: false,
      is_resigned: user.resigned,
      is_activated: true,
      is_exited: false,
      is_unjoin: false,
    },
    department_ids: ['0'],
    is_tenant_manager: false,
    ...(scopes.has('contact:user.employee_id:readonly') && { user_id: user.user_id }),
    ...(scopes.has('contact:user.email:readonly') && { email: user.email }),
    ...(scopes.has('contact:user.phone:readonly') && { mobile: user.mobile, mobile_visible: true }),
  }
}
