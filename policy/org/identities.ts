import type { Address } from '../decision.ts'
import type { World } from '../world.ts'

/** An account of somebody on one platform. */
export type Identity = { platform: string; platformId: string }

/** `lark/ou_1`: an account as the world keeps it. */
export const identityKey = ({ platform, platformId }: Identity): string => `${platform}/${platformId}`

/** The accounts of a person, over all platforms, oldest first: he is one person all the same. */
export const accountsOf = ({ identities }: Pick<World, 'identities'>, personId: string): Identity[] =>
  Object.keys(identities).flatMap((key) => {
    if (identities[key] !== personId) return []
    const at = key.indexOf('/')
    return [{ platform: key.slice(0, at), platformId: key.slice(at + 1) }]
  })

/** His account on a platform; undefined when he has none there. */
export const accountOn = (world: Pick<World, 'identities'>, platform: string, personId: string) =>
  accountsOf(world, personId).find((one) => one.platform === platform)

/** Whose account it is; undefined when it is nobody's. */
export const holderOf = ({ identities }: Pick<World, 'identities'>, account: Identity): string | undefined =>
  Object.hasOwn(identities, identityKey(account)) ? identities[identityKey(account)] : undefined

/** The private chat of an account, whoever it belongs to. */
export const privatelyTo = ({ platform, platformId }: Identity): Address => ({
  outside: { platform, userId: platformId },
})
