import { claimsFor } from '../../../../policy/claim/view.ts'
import { clientsOf } from '../../../../policy/habit/clients.ts'
import { phaseOn } from '../../../../policy/policy.ts'
import type { Test } from './fits.ts'

const ofAgencies: Test = ({ policy }, { channel }) => channel === policy.agency.channel
const atBooths: Test = ({ policy }, { channel = '' }) => policy.signIns.booth.channels.includes(channel)
const withResources: Test = (scene, person) => claimsFor(scene, person.id).length > 0

/** Numbers, resources, agencies and clients. */
export const workTests: Record<string, Test> = {
  CALL: ({ policy }, { channel }) =>
    policy.targets.some((target) => target.channel === channel && target.callsPerTeam !== undefined),
  派单: (_, { channel }) => channel === '派单',
  咨询: atBooths,
  认筹: ({ policy, today }, { role }) =>
    role === 'finance' || phaseOn(policy, today)?.phase.name === policy.daily.subscriptions.phase,
  补位: ({ policy }, { channel }) =>
    [policy.substitution.channel, policy.substitution.from].includes(channel ?? ''),
  报备资源: ({ policy }, { channel = '' }) => policy.locations.channels[channel] !== undefined,
  报备门店: ofAgencies,
  门店: ofAgencies,
  名片: ofAgencies,
  入群: ofAgencies,
  退群: ofAgencies,
  我的经纪人: ofAgencies,
  拜访: ofAgencies,
  关键人: withResources,
  看房团: withResources,
  推介会: withResources,
  企业宣传: withResources,
  企业巡展: withResources,
  我的资源: withResources,
  释放资源: withResources,
  跟进: (scene, { id }) => clientsOf(scene).some(({ ownerId }) => ownerId === id),
}
