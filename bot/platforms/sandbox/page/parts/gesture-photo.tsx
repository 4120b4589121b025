import { drawGesture, isGesture } from '../../../../pictures/gesture.ts'
import { hueOf } from '../state/names.ts'
import { useApp } from '../state/store.ts'

const shortHair = 'M50 72c-4-30 14-44 31-44s34 13 29 44c-3-12-8-18-14-22-14 6-30 7-39 4-4 5-6 10-7 18z'
const longHair =
  'M47 116c-6-22-4-46 2-62 6-18 20-27 32-27s27 9 32 27c5 16 7 40 1 62-5-2-8-6-9-12 4-16 5-32 0-46-6-2-12-6-17-12-10 9-22 13-33 14-4 14-3 29 1 44-1 6-4 10-9 12z'

/** A drawing of the selfie a person would send with this gesture: the person, and one or both hands before them. */
export function GesturePhoto({ gesture, from }: { gesture: string; from: string }) {
  const long = useApp((state) => state.world.people[from]?.gender === 'f')
  const hands = gesture.startsWith('both_') ? 'translate(5 72) scale(.37)' : 'translate(74 66) scale(.4)'

  return (
    <svg class="gesture-photo" viewBox="0 0 160 160" style={{ '--hue': hueOf(from) }} aria-hidden="true">
      <rect class="selfie-wall" width="160" height="160" />
      <rect class="selfie-window" x="14" y="16" width="44" height="56" rx="4" />
      <path class="selfie-shirt" d="M26 160c2-34 22-50 54-50s52 16 54 50z" />
      <path class="selfie-collar" d="M66 106l14 20 14-20z" />
      <circle class="selfie-skin" cx="80" cy="72" r="29" />
      <path class="selfie-hair" d={long ? longHair : shortHair} />
      <path class="selfie-face" d="M70 74v3M90 74v3M73 86c4 4 10 4 14 0" />
      {isGesture(gesture) && <g transform={hands} {...drawing(gesture)} />}
    </svg>
  )
}

/** Only the hand, for choosing; the whole person where no hand is shown. */
export function GestureSign({ gesture, from }: { gesture: string; from: string }) {
  if (!isGesture(gesture)) return <GesturePhoto gesture="none" from={from} />
  return <span class="gesture-sign" aria-hidden="true" {...drawing(gesture)} />
}

/** Our own drawing, made from an id that is known: nothing a person wrote gets into it. */
const drawing = (gesture: string) => ({ dangerouslySetInnerHTML: { __html: drawGesture(gesture) } })
