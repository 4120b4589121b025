import { everyone, roleNames } from '../../../policy/people.ts'
import { gestures } from '../../../policy/spot-check/gestures.ts'
import { preview } from './preview.ts'
import type { Sandbox } from './sandbox.ts'
import { platform } from './stage/message-of.ts'
import type { SandboxState } from './wire.ts'

/** Everything a page needs to begin with. */
export async function stateOf(sandbox: Sandbox, password: boolean): Promise<SandboxState> {
  const stage = sandbox.stage()
  const { world, now, policy } = await stage.scene()
  const groups = Object.values(world.groups).filter((group) => group.platform === platform)

  return {
    clock: await sandbox.runner().face(),
    groups: groups.map(({ id, name, purpose, memberIds }) => {
      const last = stage.chats.last(id)
      return {
        id,
        name,
        purpose,
        memberIds,
        last: last && { at: last.at, from: last.from, text: preview(last) },
      }
    }),
    people: everyone(world, now).map(({ id, name, role, staffType, team, channel, gender }) => ({
      id,
      name,
      role,
      roleName: staffType ?? roleNames[role],
      team,
      channel,
      gender,
    })),
    gestures: [...gestures.map(({ id, name }) => ({ id, name })), { id: 'none', name: '全身照' }],
    places: Object.values(world.places),
    title: policy.project.name.split('·').at(-1) ?? policy.project.name,
    password,
    timezone: world.timezone,
  }
}
