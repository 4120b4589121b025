import { groupBound, groupBoundAlready, unknownPurpose } from '../messages/groups.ts'
import { rulebookWaits } from '../messages/onboarding/start.ts'
import type { Fact } from '../policy/facts.ts'
import { channelNamed } from '../policy/policy.ts'
import type { Situation } from '../policy/situation.ts'
import { maskPhones } from '../policy/text.ts'
import { command, refuse, reply } from './command.ts'

/** S0-KA-14: binds the group it is said in to a channel or another purpose. One group per purpose; the last one counts. */
export const bindGroup = command<string>({
  words: ['绑定群', '绑定本群'],
  usage: '绑定群 <渠道或用途>',
  about: '说明本群是哪个渠道的群,通知发到这里',
  example: '绑定群 大客户',
  who: ['manager', 'admin'],
  where: 'group',
  rules: ['S0-KA-14'],
  read: (rest) => ({ input: rest.replace(/(?:渠道|专用)?群$/, '').trim() }),
  decide(said, situation) {
    const { world, policy, at } = situation
    const group = situation.group!
    const isNew = world.groups[group.id] === undefined
    const others = policy.habits.membership.purposes
    const purpose = channelNamed(policy, said) ?? others.find((one) => one === said)
    const before = group.purpose || null
    if (!purpose) {
      const known = [...policy.channels.map(({ name }) => name), ...others]
      return refuse(situation, unknownPurpose(maskPhones(said), known, before))
    }
    if (!isNew && meaning(situation, group.purpose) === purpose)
      return reply(situation, groupBoundAlready(purpose))
    const holder = Object.values(world.groups).find(
      (one) => one.id !== group.id && meaning(situation, one.purpose) === purpose,
    )
    const facts: Fact[] = [
      ...(holder ? [{ kind: 'groupBound' as const, group: { ...holder, purpose: '' }, at }] : []),
      { kind: 'groupBound', group: { ...group, name: group.name || `${purpose}群`, purpose }, at },
    ]
    const isChannel = channelNamed(policy, purpose) !== null
    const text = groupBound(purpose, { before, moved: holder?.name ?? null, isChannel })
    const waits = world.onboarding.awaiting ? `\n${rulebookWaits()}` : ''
    return { ...reply(situation, text + waits), facts }
  },
})

const meaning = ({ policy }: Situation, purpose: string) => channelNamed(policy, purpose) ?? purpose
