import { seenGestures } from '../../policy/photo/gestures.ts'
import { type Hand, handShapes, openHand, straight } from './hand.ts'

/**
 * A small line drawing of a gesture as an SVG, for the sandbox page and for the message that asks for it. Ids are the
 * ones of transcripts; `both_…` and a number's two digits show two hands, side by side in a picture 400 by 240, otherwise
 * it is 240 by 240.
 * Throws for an id that is no gesture; `isGesture` tells.
 */
export function drawGesture(id: string): string {
  const digits = digitHands(id)
  if (digits) return svg(400, `${mirrored(220, handShapes(digits[0]))}${moved(180, handShapes(digits[1]))}`)
  const both = id.startsWith('both_')
  const hand = hands[both ? id.slice('both_'.length) : id]
  if (!hand) throw new Error(`no drawing for gesture ${id}`)
  const shapes = handShapes(hand)
  if (!both) return svg(240, shapes)
  return svg(
    400,
    hand.fromSide ? `${shapes}${mirrored(400, shapes)}` : `${mirrored(220, shapes)}${moved(180, shapes)}`,
  )
}

/** Whether there is a drawing for this id. */
export const isGesture = (id: string) =>
  Object.hasOwn(hands, id.replace(/^both_/, '')) || digitHands(id) !== null

/** The two hands of `number_37`. */
function digitHands(id: string): [Hand, Hand] | null {
  const digits = /^number_(\d)(\d)$/.exec(id)?.slice(1)
  const both = digits?.flatMap((digit) => {
    const gesture = seenGestures.find((one) => one.digit === digit)
    return gesture ? [hands[gesture.id]!] : []
  })
  return both?.length === 2 ? [both[0]!, both[1]!] : null
}

const across = { two: 'M88 186Q104 170 132 164', little: 'M88 188Q108 176 150 164' }

/** Hands held up with the palm to the viewer have their thumbs inside; fists from the side have them outside. */
const hands: Record<string, Hand & { fromSide?: boolean }> = {
  fist: { ...openHand({}, { across: across.two }), rise: 36 },
  one: openHand({ index: [84, 44] }, { across: across.two }),
  victory: openHand({ index: [62, 48], middle: [124, 36] }, { across: across.two }),
  three: openHand({ index: [68, 50], middle: [108, 32], ring: [148, 48] }, { across: across.little }),
  four: openHand(
    { index: [70, 50], middle: [100, 32], ring: [136, 36], little: [170, 60] },
    { across: across.two },
  ),
  palm: openHand(
    { index: [72, 44], middle: [106, 28], ring: [140, 36], little: [174, 62] },
    { out: 'M92 178Q56 158 36 118' },
  ),
  call: { ...openHand({ little: [178, 66] }, { out: 'M92 178Q56 158 28 126' }), rise: 22 },
  eight: openHand({ index: [84, 42] }, { out: 'M92 178Q58 164 22 154' }),
  ok: ok(),
  thumbs_up: thumbsUp(),
}

/** The index finger and the thumb meet in a ring, the others stand. */
function ok(): Hand {
  const hand = openHand(
    { index: [87, 118], middle: [112, 30], ring: [144, 38], little: [176, 66] },
    { out: 'M94 180Q50 168 41 130Q38 114 46 104' },
  )
  return {
    ...hand,
    silhouette: [...hand.silhouette, { path: 'M89 134Q92 78 66 78Q46 80 44 108', width: 21 }],
  }
}

/** A fist from its side, the thumb straight up. */
function thumbsUp(): Hand & { fromSide: true } {
  const fingers = [116, 139, 162, 184].map((y, at) => straight([132, y], [[170, 174, 170, 160][at]!, y], 22))
  return {
    silhouette: [
      { path: 'M84 130H130V180H84Z', width: 44 },
      { path: 'M98 130Q120 96 116 50', width: 30 },
      { path: 'M-20 156H80', width: 62 },
    ],
    upon: fingers,
    fromSide: true,
  }
}

const moved = (x: number, shapes: string) => `<g transform="translate(${x} 0)">${shapes}</g>`
const mirrored = (x: number, shapes: string) => `<g transform="translate(${x} 0) scale(-1 1)">${shapes}</g>`

const svg = (width: number, shapes: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} 240" width="${width}" height="240">${shapes}</svg>`
