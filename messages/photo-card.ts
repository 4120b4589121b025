import type { Card } from '../policy/decision.ts'
import { gestureName } from '../policy/spot-check/gestures.ts'
import type { SpotCheck } from '../policy/spot-check/state.ts'

export const photoCardKey = ({ n }: Pick<SpotCheck, 'n'>, personId: string) => `check/${n}/photo/${personId}`

export const photoTitle = (name: string, { gesture }: Pick<SpotCheck, 'gesture'>) =>
  `待核对:${name}的${gestureName(gesture)}`

/** A photo that the machine could not judge, for whoever may: two answers, one tap each. */
export const photoCard = (check: SpotCheck, person: { id: string; name: string }, lines: string[]): Card => ({
  key: photoCardKey(check, person.id),
  title: photoTitle(person.name, check),
  tone: 'warn',
  lines,
  buttons: [
    { label: '通过', text: `手势通过 @${person.name}`, style: 'primary' },
    { label: '不符', text: `手势不符 @${person.name}`, style: 'danger' },
  ],
})
