import type { Day } from '../policy/calendar.ts'
import { boothResults, boothsOn } from '../policy/sign-in/booth.ts'
import { slotResults } from '../policy/sign-in/result.ts'
import { slotName, slotsOn } from '../policy/sign-in/slot.ts'
import type { Scene } from '../policy/situation.ts'
import type { DutyLines } from './duty-lines.ts'

/** Sign-ins of a day: one's own as marks in their order, everybody's as counts per channel and slot. */
export const signInLines: DutyLines = {
  ofPerson(scene, personId, day) {
    const marks = signInsOn(scene, day)
      .flatMap(({ results }) => results.filter(({ person }) => person.id === personId))
      .flatMap(({ result, over }) => (result === 'onTime' ? '✅' : over ? (outcomes[result] ?? []) : '⏳'))
    return marks.length > 0 ? `签到${marks.join('')}` : null
  },
  ofAll(scene, day) {
    const lines = signInsOn(scene, day).flatMap(({ title, results }) => {
      const due = results.filter(({ result }) => result !== 'excused')
      const count = (result: string) => due.filter((one) => one.result === result).length
      const [onTime, late] = [count('onTime'), count('late')]
      return due.length > 0 ? [`${title} ${onTime}/${due.length}${late > 0 ? `(迟到${late})` : ''}`] : []
    })
    return lines.length > 0 ? `签到(准时/应到):${lines.join(';')}` : null
  },
}

const outcomes: Record<string, string> = {
  late: '迟',
  excused: '免',
  wrongPlace: '❌',
  wrongPhrase: '❌',
  missing: '❌',
}

function signInsOn(scene: Scene, day: Day) {
  const over = (deadline: number) => scene.now > deadline
  const booths = boothsOn(scene, day).map((booth) => ({
    title: `${booth.channel}展位`,
    deadline: booth.deadline,
    results: boothResults(scene, booth).map(({ person, result }) => ({
      person,
      result: String(result),
      over: over(booth.deadline),
    })),
  }))
  const slots = slotsOn(scene, day).map((slot) => ({
    title: `${slot.channel}${slotName(slot)}`,
    deadline: slot.deadline,
    results: slotResults(scene, slot).map(({ person, result }) => ({
      person,
      result: String(result),
      over: over(slot.deadline),
    })),
  }))
  return [...booths, ...slots].sort((a, b) => a.deadline - b.deadline)
}
