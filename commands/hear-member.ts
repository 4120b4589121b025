import type { Listener } from './listen.ts'

/** Whoever speaks in a group is in it: platforms do not tell every change of members. */
export const hearMember: Listener = ({ group, sender }) =>
  group && !group.memberIds.includes(sender.id)
    ? { facts: [{ kind: 'membersChanged', groupId: group.id, joined: [sender.id], left: [] }], say: [] }
    : null
