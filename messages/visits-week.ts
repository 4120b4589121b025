import type { Week } from '../policy/calendar.ts'
import { subjectName } from '../policy/ledger/balance.ts'
import type { Entry } from '../policy/ledger/state.ts'
import type { Scene } from '../policy/situation.ts'
import { fineLines } from './ledger.ts'
import { weekName } from './zone-map.ts'

/** Monday 00:00, where visits or team tasks are counted by the week: each reward and fine with its clause. */
export function visitsWeekClosed(
  scene: Scene,
  channel: string,
  week: Week,
  entered: readonly Entry[],
): string {
  const named = ({ subject }: Entry) =>
    'team' in subject ? `${channel}${subject.team}` : subjectName(scene.world, subject)
  return [
    `【${channel}周结】${weekName(scene, week)}`,
    '奖罚(均为拟定,待确认):',
    fineLines(entered, named),
  ].join('\n')
}
