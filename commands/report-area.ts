import { areaLines, areaNeeds, areaOver, areaTitle } from '../messages/locations.ts'
import { type Period, periodText, readPeriod } from '../policy/leave/read-period.ts'
import type { Place } from '../policy/org/state.ts'
import type { Situation } from '../policy/situation.ts'
import { command, nothing, refuse } from './command.ts'
import { isGlued } from './glued.ts'
import { ask } from './requests/ask.ts'

type Input = Period & { area: string }

/** S0-KA-24: asked in the group, valid from its start if said before it, else from when it was said. */
export const reportArea = command<Input | 'talk'>({
  words: ['报备片区'],
  usage: '报备片区 <片区> <起>-<止>',
  about: '提前报备去哪里挖掘资源,主管同意后按新地点核对位置',
  example: '报备片区 渭阳西路 14:00-16:00',
  who: 'all',
  where: 'group',
  glued: true,
  rules: ['S0-KA-24'],
  read(rest, situation) {
    const input = readArea(rest, situation)
    if (input) return { input }
    return isGlued(rest, situation) ? { input: 'talk' } : { hint: areaNeeds() }
  },
  decide(input, situation) {
    if (input === 'talk') return nothing
    const { area, from, to } = input
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

/** One word is the area, the others the time: `渭阳西路 14:00-16:00`, `明天 渭阳西路 14:00-16:00`, `渭阳西路,上午`. */
function readArea(rest: string, situation: Situation): Input | null {
  const words = rest.split(/[\s,、;]+/).filter(Boolean)
  for (const [index, area] of words.entries()) {
    const when = [...words.slice(0, index), ...words.slice(index + 1)].join(' ')
    const period = readPeriod(halves(when), situation)
    if (!area || !period || /^[\d:.-]/.test(area) || readPeriod(halves(area), situation)) continue
    if (situation.cal.dayOf(period.from) === situation.cal.dayOf(period.to - 1)) return { ...period, area }
  }
  return null
}

/** `上午`, `下午` and `全天` without a day are today's. */
const halves = (when: string): string =>
  when.replace(/^(上午|下午)$/, '今天$1').replace(/^(?:全天|整天)$/, '今天')

/** The place of that name; else the only one whose name holds the words or is held by them. */
function placeNamed({ world }: Situation, words: string): Place | null {
  const all = Object.values(world.places)
  const exact = all.find(({ name }) => name === words)
  const near = all.filter(({ name }) => name.includes(words) || words.includes(name))
  return exact ?? (near.length === 1 ? near[0]! : null)
}
