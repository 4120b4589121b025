import { z } from 'zod'
import { sheetOf } from '../messages/inspection-words.ts'
import { fineLines } from '../messages/ledger.ts'
import { askToConfirm, onlyWarned } from '../messages/locations.ts'
import type { Post } from '../policy/decision.ts'
import { amountOf } from '../policy/ledger/amount.ts'
import { subjectName } from '../policy/ledger/balance.ts'
import { locationDays, locationWindow } from '../policy/location/day.ts'
import { inspection, inspectionId } from '../policy/location/inspection.ts'
import { close } from '../policy/occasion.ts'
import { channelGroup } from '../policy/org/channel-group.ts'
import { job } from './job.ts'

/** 18:30: the day's locations of a channel are settled and the sheet is laid before its supervisors (S0-KA-19, S0-SH-13). */
export const inspectLocations = job({
  name: 'inspect-locations',
  data: z.object({ channel: z.string(), day: z.string() }),
  title: ({ channel }) => `定位晚检 ${channel}`,
  run({ channel, day }, scene) {
    const days = locationDays(scene, channel, day)
    if (days.length === 0) return { cancel: `nobody to inspect in ${channel} on ${day}` }
    const id = inspectionId(channel, day)
    const { facts, entered } = close(inspection, id, scene)
    const group = channelGroup(scene, channel)
    if (!group) return { done: { facts, say: [] } }
    const { perDay } = scene.policyOn(locationWindow(scene, day).until).locations
    const sheet = sheetOf(`定位晚检·${channel}`, days, perDay)
    const fines = entered.filter(({ kind }) => kind === 'fine')
    const text = [
      sheet,
      ...(entered.some(({ kind }) => kind === 'notice') ? [onlyWarned()] : []),
      ...(fines.length > 0
        ? [
            fineLines(fines, ({ subject }) => subjectName(scene.world, subject)),
            askToConfirm(commonAmount(fines.map(amountOf))),
          ]
        : []),
    ].join('\n')
    const [title = '', ...lines] = text.split('\n')
    const post: Post = {
      to: { group: group.id },
      text,
      card: {
        key: id,
        title,
        tone: fines.length > 0 ? 'warn' : 'good',
        lines,
        buttons: [
          { label: '晚会抽查', text: '晚会抽查' },
          ...(fines.length > 0 ? [{ label: '确认罚款', text: '确认罚款', style: 'primary' as const }] : []),
        ],
      },
    }
    return { done: { facts, say: [post] } }
  },
})

/** What each is fined, when all are fined the same. */
const commonAmount = (amounts: readonly string[]): string | null =>
  new Set(amounts).size === 1 ? amounts[0]! : null
