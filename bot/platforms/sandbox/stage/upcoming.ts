import { jobNamed } from '../../../../jobs/all.ts'
import type { Moment } from '../../../../policy/calendar.ts'
import type { Due } from '../../../../policy/schedule/state.ts'
import { isMessage } from '../../../../policy/transcript.ts'
import type { World } from '../../../../policy/world.ts'
import type { Step } from '../../../replay/timeline.ts'
import { nextDue } from '../../../run-due.ts'
import type { Script } from './script.ts'

export type Upcoming = { at: Moment; due: Due } | { at: Moment; step: Step }

/** What happens next: a due row, or a step of the script. Between the two, the order is that of the replay. */
export function upcoming(world: World, script: Script | null): Upcoming | null {
  const due = nextDue(world)
  const step = script?.next()
  if (step && (!due || due.at > step.runDueUntil)) return { at: step.at, step }
  return due && { at: due.at, due }
}

/** What will happen, in a few words for the clock. */
export function titleOf(next: Upcoming, { groups, people }: Pick<World, 'groups' | 'people'>): string {
  if ('due' in next) {
    const title = jobNamed(next.due.kind)?.title(next.due) ?? next.due.kind
    return title.replace(/[\w-]+/g, (word) => groups[word]?.name ?? people[word]?.name ?? word)
  }
  const { event } = next.step
  if (isMessage(event)) return `${event.from}:${short(event.text ?? (event.photo ? '[图片]' : '[位置]'))}`
  if ('redeliver' in event) return '同一条消息又送来一次'
  if ('recall' in event) return '撤回一条消息'
  if ('outage' in event) return '机器人离线'
  return 'restart' in event ? '机器人重启' : '记录到此结束'
}

const short = (text: string) => (text.length > 14 ? `${text.slice(0, 13)}…` : text)
