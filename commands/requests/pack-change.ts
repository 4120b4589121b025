import { z } from 'zod'
import { changeNotOpen, onlyManagersAgree } from '../../messages/rulebook/change.ts'
import { packAgreed } from '../../messages/rulebook/packs.ts'
import { dateOf, daysAfter } from '../../policy/calendar.ts'
import { isManager, nameOf } from '../../policy/people.ts'
import { clashesWith } from '../../policy/rulebook/clashes.ts'
import type { Scene } from '../../policy/situation.ts'
import type { RequestKind } from './kind.ts'

const data = z.object({ packId: z.string(), from: z.string() })

/** 启用规则: the rulebook that holds from that day on, or from the day after it was agreed on when that is later. */
export const packChangeRequest: RequestKind = {
  type: 'pack-change',

  mayDecide(scene, request, decider) {
    if (!isManager(decider)) return onlyManagersAgree(request.id)
    const { packId, from } = data.parse(request.data)
    const [clash] = clashesWith(scene, scene.packs.of(packId), latest(scene, from))
    return clash ? changeNotOpen(request.id, request.title, clash) : true
  },

  grant(scene, request, deciderId) {
    const { world, cal, packs, policyOn } = scene
    const said = data.parse(request.data)
    const day = latest(scene, said.from)
    const from = cal.momentOn(day, '00:00')
    const { title, unit } = packs.of(said.packId)
    const [by, agreedBy] = [nameOf(world, request.by), nameOf(world, deciderId)]
    const text = packAgreed(policyOn(from).title, title, dateOf(day), unit, by, agreedBy)
    const chosen = { packId: said.packId, from, by: request.by, agreedBy: deciderId, request: request.id }
    return {
      facts: [{ kind: 'packChosen', chosen }],
      say: Object.keys(world.groups).map((group) => ({ to: { group }, text })),
    }
  },
}

const latest = ({ today }: Scene, from: string): string => [from, daysAfter(today, 1)].sort().at(-1)!
