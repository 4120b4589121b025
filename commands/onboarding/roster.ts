import { rosterHow } from '../../messages/onboarding/roster.ts'
import { PREVIEW_LASTS_MS } from '../../policy/onboarding/roster-plan.ts'
import { everyone } from '../../policy/people.ts'
import { question, readNothing, reply } from '../command.ts'

/** 名册: how it is brought, and what waits. */
export const roster = question<null>({
  words: ['名册', '花名册'],
  usage: '名册',
  about: '看花名册怎么发、有没有等您确认的预览;名册是私聊发来的Excel或CSV文件',
  example: '名册',
  who: ['manager', 'director', 'gm', 'admin'],
  where: 'private',
  rules: ['G18'],
  read: readNothing,
  decide(_, situation) {
    const { world, at, sender } = situation
    const draft = Object.hasOwn(world.onboarding.drafts, sender.id)
      ? world.onboarding.drafts[sender.id]
      : undefined
    const waits = draft && draft.at + PREVIEW_LASTS_MS >= at ? draft.name : null
    return reply(situation, rosterHow(everyone(world, at).length, waits))
  },
})
