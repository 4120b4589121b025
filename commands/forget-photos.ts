import { noPhotosKept, photosGone, photosGoneLater } from '../messages/photo-reviews.ts'
import { isNeeded } from '../policy/spot-check/keeping.ts'
import { command, readNothing, refuse, reply } from './command.ts'

/** Whoever wants it has the pixels of his photos deleted at once; what was decided by them stays. */
export const forgetPhotos = command<null>({
  words: ['删除我的照片', '删我的照片'],
  usage: '删除我的照片',
  about: '把机器人保存的自己的照片都删掉,奖罚结果不变',
  example: '删除我的照片',
  who: 'all',
  rules: ['G16'],
  read: readNothing,
  decide(_, situation) {
    const { world, sender, at, policy } = situation
    const mine = Object.values(world.spotChecks.uses).flatMap((uses) =>
      uses.filter(({ personId }) => personId === sender.id),
    )
    const before = world.spotChecks.forgotten[sender.id] ?? Number.NEGATIVE_INFINITY
    const kept = mine.filter((use) => use.at > before)
    if (kept.length === 0)
      return refuse(situation, noPhotosKept(sender.name, policy.spotChecks.keepPhotosDays))
    const waiting = kept.filter((use) => isNeeded(situation, use)).length
    return {
      facts: [{ kind: 'photosForgotten', personId: sender.id, at }],
      say: reply(
        situation,
        waiting > 0
          ? photosGoneLater(sender.name, kept.length - waiting, waiting)
          : photosGone(sender.name, kept.length),
      ).say,
    }
  },
})
