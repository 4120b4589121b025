import * as say from '../../messages/onboarding/roster.ts'
import { readHeadings } from '../../policy/onboarding/headings.ts'
import { readRoster } from '../../policy/onboarding/read-roster.ts'
import { type RosterPlan, rosterPlan } from '../../policy/onboarding/roster-plan.ts'
import { isManager, nameOf } from '../../policy/people.ts'
import type { Situation } from '../../policy/situation.ts'
import { maskPhones } from '../../policy/text.ts'
import { refuse, reply } from '../command.ts'
import type { Listener } from '../listen.ts'
import { askAboutLeavers } from './leavers.ts'

const ROWS_MOST = 1_000

/** A table that came as a file: privately from those who keep the roster it is one, and is shown before it is written. */
export const hearRoster: Listener = (situation) => {
  const { message, group, sender, world, policy, at } = situation
  if (!message.file) return null
  const { rows } = message.file
  const file = maskPhones(message.file.name)
  if (group) return rows && isManager(sender) && looksLikeRoster(rows) ? privately(situation) : null
  if (!isManager(sender)) return refuse(situation, say.rosterNotYours())
  if (!rows) return refuse(situation, say.rosterUnreadable(file))
  if (rows.length > ROWS_MOST) return refuse(situation, say.rosterTooLong(rows.length, ROWS_MOST))
  const read = readRoster(rows, { policy, seed: world.seed })
  if (!read) return refuse(situation, say.rosterNoHeadings(file))

  const compared = rosterPlan(world, read.rows, sender, at)
  const faults = [...read.faults, ...compared.faults].sort((a, b) => a.row - b.row)
  const spoiled = new Set(read.faults.map(({ name }) => name))
  const missing = compared.missing.filter(({ name }) => !spoiled.has(name))
  const plan: RosterPlan = { ...compared, faults, missing }
  const channels = policy.channels.map(({ name }) => name)
  if (plan.joining.length + plan.moving.length === 0) return nothingToWrite(situation, file, plan, channels)

  const namesNew = new Map(plan.joining.map(({ person }) => [person.id, person.name]))
  const text = say.rosterPreview(file, plan, {
    channels,
    nameOf: (id) => namesNew.get(id) ?? nameOf(world, id),
  })
  const asks = say.rosterAsks(faults.length)
  const card = {
    key: `roster/${sender.id}`,
    title: '名册预览',
    tone: faults.length > 0 ? ('warn' as const) : ('info' as const),
    lines: [...text.split('\n').slice(1), asks],
    buttons: [{ label: '确认写入', text: '确认 名册', style: 'primary' as const }],
  }
  return {
    ...reply(situation, `${text}\n${asks}`, { card }),
    facts: [
      {
        kind: 'rosterDrafted',
        draft: { by: sender.id, at, name: file, rows: read.rows, spoiled: [...spoiled] },
      },
    ],
  }
}

const looksLikeRoster = (rows: string[][]) => {
  const head = readHeadings(rows)
  return head?.columns.role !== undefined || head?.columns.phone !== undefined
}

const privately = (situation: Situation) => {
  const { facts, say: posts } = refuse(situation, say.rosterInPrivate())
  return { facts, say: posts.map((post) => ({ ...post, to: { person: situation.sender.id } })) }
}

function nothingToWrite(situation: Situation, file: string, plan: RosterPlan, channels: string[]) {
  const { sender, at } = situation
  if (plan.same.length === 0) return refuse(situation, say.rosterAllWrong(file, plan.faults, channels))
  const missing = plan.missing.map(({ id }) => id)
  const text = [say.rosterSame(file, plan.same.length), ...say.faultLines(plan.faults, channels)].join('\n')
  return {
    facts: [{ kind: 'rosterImported' as const, by: sender.id, at, missing }],
    say: [...reply(situation, text).say, ...askAboutLeavers(situation, plan.missing)],
  }
}
