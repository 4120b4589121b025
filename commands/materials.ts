import * as say from '../messages/habits.ts'
import { MINUTE } from '../policy/calendar.ts'
import { type Decision, nothing } from '../policy/decision.ts'
import type { Fact } from '../policy/facts.ts'
import { leaderToTell } from '../policy/habit/leader.ts'
import { checklistOf, missingOn, notesOf } from '../policy/habit/materials.ts'
import { isOnDay } from '../policy/metric/on-day.ts'
import { nameOf } from '../policy/people.ts'
import { wake } from '../policy/schedule/state.ts'
import type { Situation } from '../policy/situation.ts'
import { maskPhones } from '../policy/text.ts'
import { command, refuse, reply } from './command.ts'

/** What was said of the materials: nothing missing, or what; `ask` alone shows the list. */
type Input = { missing: string[] } | 'ask' | 'chatter'

/** S0-KA-08, S0-EX-01, S0-SH-01: whoever is on duty says whether the materials are there. No fine. */
export const noteMaterials = command<Input>({
  words: ['物料'],
  usage: '物料 齐 或 物料 缺 <哪些>',
  about: '报展位和拓客的物料齐不齐,缺的会告诉主管',
  example: '物料 缺 展架、户单',
  who: ['staff', 'supervisor'],
  rules: ['S0-KA-08', 'S0-EX-01', 'S0-SH-01'],
  glued: true,
  read(rest) {
    if (!rest || /^(?:清单|[??])$/.test(rest)) return { input: 'ask' }
    if (/^(?:都|已|全|已经)?(?:齐|到齐|补齐)/.test(rest)) return { input: { missing: [] } }
    const lacks = /^(?:还)?(?:缺少|缺|少|没有?)[\s:]*(.*)$/.exec(rest)
    if (!lacks) return { input: 'chatter' }
    const missing = maskPhones(lacks[1]!)
      .split(/[\s,、;。和]+/)
      .map((item) => item.slice(0, 20))
      .filter(Boolean)
    return missing.length > 0 ? { input: { missing: [...new Set(missing)] } } : { hint: say.materialsWhich() }
  },
  decide(input, situation) {
    if (input === 'chatter') return nothing
    const { sender, day } = situation
    const list = checklistOf(situation, sender.channel, day)
    if (!list) return refuse(situation, say.noChecklist())
    if (input === 'ask') return reply(situation, now(situation, list.items))
    if (sender.role === 'staff' && !isOnDay(situation, sender.id, day))
      return refuse(situation, say.notOnDutyForMaterials())
    return note(input.missing, situation)
  },
})

function note(missing: string[], situation: Situation): Decision {
  const { sender, world, day, at, message } = situation
  const team = teamOf(situation)
  const fact: Fact = {
    kind: 'materialsNoted',
    day,
    note: {
      personId: sender.id,
      channel: sender.channel!,
      team: sender.team ?? '',
      at,
      messageKey: message.key,
      missing,
    },
  }
  if (missing.length === 0)
    return { ...reply(situation, say.materialsComplete(sender.name, team)), facts: [fact] }
  const leader = sender.role === 'staff' ? leaderToTell(world, sender.id, at) : null
  const text = say.materialsMissing(sender.name, team, missing, leader?.name ?? null)
  return { ...reply(situation, text), facts: [fact, ...(leader ? telling(situation) : [])] }
}

/** The supervisors are told together, once the morning's notes are in; what comes later is gathered for a while. */
function telling({ world, cal, now, day, policyOn }: Situation): Fact[] {
  const { tellAt, mergeMin } = policyOn(now).habits.materials
  const id = `tell-materials/${day}`
  if (world.schedule.due[id]) return []
  const first = cal.momentOn(day, tellAt)
  return [
    wake({ id, at: now <= first ? first : now + mergeMin * MINUTE, kind: 'tell-materials', data: { day } }),
  ]
}

function now(situation: Situation, items: string[]): string {
  const { sender, world, cal, day } = situation
  const isMine = (one: { channel: string; team: string }) =>
    one.channel === sender.channel && one.team === (sender.team ?? '')
  const last = notesOf(situation, day).findLast(isMine)
  return say.materialsNow(teamOf(situation), items, {
    missing: missingOn(situation, day)
      .filter(isMine)
      .map(({ item }) => item),
    said: last ? { name: nameOf(world, last.personId), clock: cal.shortClockOf(last.at) } : null,
  })
}

const teamOf = ({ sender }: Situation) =>
  say.teamName({ channel: sender.channel ?? '', team: sender.team ?? '' })
