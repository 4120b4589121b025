import { isAbsent } from '../leave/absent.ts'
import type { Verdict } from '../ledger/state.ts'
import { leaderOf, nameOf, type PersonThen, who } from '../people.ts'
import type { Scene } from '../situation.ts'
import type { World } from '../world.ts'
import { gestureName } from './gestures.ts'
import { lateness } from './lateness.ts'
import { type Standing, standingsIn } from './result.ts'
import type { SpotCheck } from './state.ts'
import { channelOfPerson } from './target.ts'

/** Those who missed it. */
const misses = (world: World, check: SpotCheck): Standing[] =>
  standingsIn(world, check).filter(({ result }) => ['late', 'missing', 'mismatch'].includes(result))

/** What a check costs: each miss its person, and a share to the leader of that time (G11). */
export function verdictsOf(check: SpotCheck, scene: Scene): Verdict[] {
  const then = scene.policyOn(check.issuedAt)
  const base = { occasion: check.id, day: scene.cal.dayOf(check.issuedAt) }
  const joint = new Map<string, Verdict[]>()
  const verdicts: Verdict[] = []
  for (const miss of misses(scene.world, check)) {
    const person = who(scene.world, miss.personId, check.issuedAt)
    const rules =
      then.spotChecks.channels[channelOfPerson(scene, person, scene.world.groups[check.groupId]) ?? '']
    if (!rules) continue
    const evidence = [
      check.id,
      ...(check.issueKey ? [check.issueKey] : []),
      ...(miss.answer ? [miss.answer.key] : []),
    ]
    const principal: Verdict = {
      ...base,
      key: `${rules.rule}/${person.id}/${check.id}`,
      rule: rules.rule,
      subject: { person: person.id },
      because: becauseOf(scene, check, miss),
      evidence,
      ...(rules.forfeit
        ? { kind: 'forfeit', amountFen: 0, forfeit: { text: rules.forfeit, multiplier: 1 } }
        : moneyOf(then.fenOf(rules.rule))),
    }
    verdicts.push(principal)
    const leader = liableLeader(scene.world, person, check)
    if (!leader) continue
    const fen = then.fenOf(rules.jointRule, 'jointYuan') ?? then.fenOf(rules.jointRule)
    const shares = joint.get(leader.id) ?? []
    joint.set(leader.id, shares)
    shares.push({
      ...base,
      key: `${rules.jointRule}/${leader.id}/${check.id}/${person.id}`,
      rule: rules.jointRule,
      subject: { person: leader.id },
      ...moneyOf(fen),
      because: `${person.name}在${scene.cal.clockOf(check.issuedAt)}的手势抽查中${shortly[miss.result] ?? ''},直接主管连带`,
      evidence,
      linkedTo: principal.key,
      arithmetic: [then.spotChecks.jointPer === 'check' ? '每次抽查一份,不论几人' : '每人次一份'],
    })
  }
  for (const shares of joint.values()) {
    verdicts.push(...(then.spotChecks.jointPer === 'check' ? one(shares, scene.world) : shares))
  }
  return verdicts
}

/** One share for the whole check hangs on the first miss that a human has not lifted. */
const one = (shares: Verdict[], world: World): Verdict[] => [
  shares.find(({ linkedTo }) => !isLifted(world, linkedTo!)) ?? shares[0]!,
]

/** G11: the one direct leader, a supervisor, when he is there; never himself, never further up. */
function liableLeader(world: World, person: PersonThen, check: SpotCheck): PersonThen | null {
  const leader = leaderOf(world, person.id, check.issuedAt)
  if (leader?.role !== 'supervisor' || leader.id === person.id) return null
  return isAbsent(world, leader.id, check.issuedAt) ? null : leader
}

/** Was what stands under this key waived, or taken back on appeal? */
function isLifted({ ledger }: World, key: string): boolean {
  const occasion = key.slice(key.indexOf('spot-check/'))
  return (ledger.byOccasion[occasion] ?? []).some((id) => {
    const entry = ledger.entries[id]!
    if (entry.key !== key || entry.reverses) return false
    return entry.state === 'waived' || ledger.steps[id]!.some(({ what }) => what === 'upheld')
  })
}

const shortly: Partial<Record<Standing['result'], string>> = {
  late: '超时',
  missing: '未到',
  mismatch: '手势不符',
}

function becauseOf({ cal, world }: Scene, check: SpotCheck, { result, answer, ruledBy }: Standing): string {
  const asked = `${cal.clockOf(check.issuedAt)}手势抽查(${gestureName(check.gesture)}),截止${cal.clockOf(check.deadline)}`
  if (result === 'late') return `${asked},${cal.clockOf(answer!.at)}才发照片,${lateness(check, answer!.at)}`
  if (result === 'mismatch')
    return `${asked},${cal.clockOf(answer!.at)}的照片由${nameOf(world, ruledBy!)}判为手势不符`
  return `${asked},没有收到有效照片`
}

/** An amount the rulebook does not give is no fine (G6). */
const moneyOf = (fen: number | null): Pick<Verdict, 'kind' | 'amountFen'> =>
  fen === null ? { kind: 'notice', amountFen: null } : { kind: 'fine', amountFen: -fen }
