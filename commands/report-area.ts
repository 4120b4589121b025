import { areaLines, areaNeeds, areaOver, areaTitle } from '../messages/locations.ts'
import { type Period, periodText, readPeriod } from '../policy/leave/read-period.ts'
import type { Place } from '../policy/org/state.ts'
import type { Situation } from '../policy/situation.ts'
import { command, refuse } from './command.ts'
import { ask } from './requests/ask.ts'

type Input = Period & { area: string }

/** S0-KA-24: asked in the group, valid from its start if said before it, else from when it was said. */
export const reportArea = command<Input>({
  words: ['报备片区'],
  usage: '报备片区 <片区> <起>-<止>',
  about: '提前报备去哪里挖掘资源,主管同意后按新地点核对位置',
  example: '报备片区 渭阳西路 14:00-16:00',
  who: 'all',
  where: 'group',
  rules: ['S0-KA-24'],
  read(rest, situation) {
    // The area comes first; a date or a time begins the rest.
    const [area = '', ...when] = rest.split(' ')
    const period = readPeriod(when.join(' '), situation)
    if (!area || !period || situation.cal.dayOf(period.from) !== situation.cal.dayOf(period.to - 1))
      return { hint: areaNeeds() }
    return { input: { ...period, area } }
  },
  decide({ area, from, to }, situation) {
    const { at } = situation
    if (to <= at) return refuse(situation, areaOver())
    const place = placeNamed(situation, area)
    const starts = Math.max(from, at)
    const lines = areaLines(place?.name ?? area, periodText(situation, from, to), at > from, place !== null)
    const data = { from: starts, to, ...(place && { placeId: place.id }) }
    const { facts, say } = ask(situation, 'area', areaTitle, data, { lines })
    return { facts, say }
  },
})

/** The place of that name; else the only one whose name holds the words or is held by them. */
function placeNamed({ world }: Situation, words: string): Place | null {
  const all = Object.values(world.places)
  const exact = all.find(({ name }) => name === words)
  const near = all.filter(({ name }) => name.includes(words) || words.includes(name))
  return exact ?? (near.length === 1 ? near[0]! : null)
}
