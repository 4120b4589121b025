import { type Composition, type Heads, vacant } from '../policy/org/composition.ts'

const headsText = (types: readonly Heads[]) =>
  types.map(({ type, have, plan }) => `${type}${have}/${plan}`).join(' ')

/** 编制: people beside the plan, empty places, and who stands in no team. `only` narrows it to a team or channel. */
export function compositionText(all: Composition, only?: { team?: string; channel?: string }): string {
  const places = all.places.filter(
    ({ team, channel }) =>
      (!only?.team || team === only.team) && (!only?.channel || channel === only.channel),
  )
  const missing = places.filter((place) => vacant(place) > 0)
  const over = places.filter(({ have, plan }) => have > plan)
  const nameOf = ({ team, channel, type }: Composition['places'][number]) => `${team}${channel ?? ''}${type}`
  return [
    `【编制】现有${all.have}人,编制${all.plan}人。`,
    ...all.teams
      .filter(({ team }) => !only?.channel && (!only?.team || team === only.team))
      .map(({ team, types }) => `${team}:${headsText(types)}`),
    ...all.channels
      .filter(({ channel }) => !only?.team && (!only?.channel || channel === only.channel))
      .map(({ channel, types }) => (types.length > 0 ? `${channel}:${headsText(types)}` : '')),
    missing.length > 0 && `空岗:${missing.map((place) => `${nameOf(place)}缺${vacant(place)}`).join('、')}`,
    over.length > 0 &&
      `超编:${over.map((place) => `${nameOf(place)}多${place.have - place.plan}`).join('、')}`,
    !only && all.squadsMissing > 0 && `还有${all.squadsMissing}个组没有人。`,
    !only && all.teamless.length > 0 && `没有分组:${all.teamless.join('、')}`,
    !only && all.untyped.length > 0 && `没填类别或类别不在编制里:${all.untyped.join('、')}`,
  ]
    .filter(Boolean)
    .join('\n')
}

/** One line of 自检. */
export function compositionInShort({ have, plan, places, squadsMissing, teamless }: Composition): string {
  const missing = places.reduce((sum, place) => sum + vacant(place), 0)
  return [
    `${have}/${plan}人`,
    missing > 0 && `空岗${missing}`,
    squadsMissing > 0 && `${squadsMissing}个组没有人`,
    teamless.length > 0 && `${teamless.length}人没有分组`,
  ]
    .filter(Boolean)
    .join('、')
}

export const noSuchUnit = (said: string, teams: string[]) =>
  `没有「${said}」这个组或渠道。发"编制"看全部,或发"编制 ${teams[0] ?? '一组'}"看一个组。`
