import { z } from 'zod'
import { bestText, postsOpen } from '../messages/substitutions.ts'
import { weekName } from '../messages/week-papers.ts'
import { dateOf } from '../policy/calendar.ts'
import { mondayOfWeek } from '../policy/metric/week-days.ts'
import { channelGroup } from '../policy/org/channel-group.ts'
import { who } from '../policy/people.ts'
import type { Scene } from '../policy/situation.ts'
import { candidatesOf, mayVolunteer } from '../policy/substitution/candidates.ts'
import { changeDay, judgedWeek } from '../policy/substitution/open-posts.ts'
import { openingsOf } from '../policy/substitution/post-of.ts'
import { notice } from './job.ts'

/** Monday 00:00 (S0-EX-13, S0-EX-14): both channels hear which posts are open, by post and number, and who may volunteer. */
export const openPostsJob = notice({
  name: 'open-posts',
  data: z.object({ day: z.string() }),
  title: () => '公布可补位的岗位',
  run(_, scene) {
    const week = judgedWeek(scene)
    const { channel, from, best, bestRank, bestShare } = scene.policy.substitution
    // Where nobody could volunteer there is nothing to ask, and nobody's shortfall to be told.
    const asked = {
      booth: stillIn(scene, from, week).filter((one) => mayVolunteer(scene, 'booth', one)),
      inside: stillIn(scene, channel, week).filter((one) => mayVolunteer(scene, 'inside', one)),
    }
    const openings = openingsOf(scene, week).filter(({ kind }) => asked[kind].length > 0)
    if (openings.length === 0) return { cancel: 'no post is open to anybody' }
    const good = (kind: 'booth' | 'inside') => asked[kind].filter((one) => one.good).map(({ name }) => name)
    const text = postsOpen({
      week: weekName(mondayOfWeek(week)),
      booth: openings.flatMap((one) =>
        one.kind === 'booth' ? [{ unit: one.unit, count: one.posts.length }] : [],
      ),
      inside: openings.flatMap((one) =>
        one.kind === 'inside' ? [{ unit: one.unit, count: one.count }] : [],
      ),
      from,
      channel,
      best: bestText(best, bestRank, bestShare),
      roadshow: good('booth'),
      boothBest: good('inside'),
      change: dateOf(changeDay(scene.today)),
    })
    const groups = [channel, from].flatMap((name) => channelGroup(scene, name)?.id ?? [])
    const say = [...new Set(groups)].map((id) => ({ to: { group: id }, text }))
    return say.length === 0 ? { cancel: 'no group to tell' } : { done: { facts: [], say } }
  },
})

/** Last week's candidates of a channel who work there now. */
const stillIn = (scene: Scene, channel: string, week: string) =>
  candidatesOf(scene, channel, week).filter(
    ({ person }) => who(scene.world, person.id, scene.now).channel === channel,
  )
