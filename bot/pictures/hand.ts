/** A finger or a palm as one thick round stroke: its middle line as an SVG path, and its width. */
export interface Limb {
  path: string
  width: number
}

/** A hand: what forms its silhouette, and what lies upon that with an outline of its own. */
export interface Hand {
  silhouette: Limb[]
  upon: Limb[]
  /** How far the hand is raised, to stand in the middle of the picture. */
  rise?: number
}

/** A hand as SVG shapes in a square of 240, one outline around the silhouette, then each limb upon it. */
export function handShapes({ silhouette, upon, rise = 0 }: Hand): string {
  const shapes = [layer(silhouette), ...upon.map((limb) => layer([limb]))].join('')
  return `<g transform="translate(0 ${-rise})">${shapes}</g>`
}

/** Four fingers that stand up or are folded onto the palm, in a hand held with its palm to the viewer. */
export function openHand(up: Partial<Record<Finger, Point>>, thumb: { out?: string; across?: string }): Hand {
  const fingers = Object.entries(roots) as [Finger, Point][]
  const standing = fingers.flatMap(([finger, root]) => (up[finger] ? [straight(root, up[finger], 22)] : []))
  const folded = fingers.flatMap(([finger, [x, y]]) =>
    up[finger] ? [] : [straight([x, y - 8], [x, y + 30], 21)],
  )
  return {
    silhouette: [...standing, ...palm, ...(thumb.out ? [{ path: thumb.out, width: 25 }] : [])],
    upon: [...folded, ...(thumb.across ? [{ path: thumb.across, width: 23 }] : [])],
  }
}

export type Finger = 'index' | 'middle' | 'ring' | 'little'
export type Point = [x: number, y: number]

export const wrist: Limb = { path: 'M120 190V340', width: 60 }
export const straight = ([x1, y1]: Point, [x2, y2]: Point, width: number): Limb => ({
  path: `M${x1} ${y1}L${x2} ${y2}`,
  width,
})

const roots: Record<Finger, Point> = {
  index: [87, 124],
  middle: [109, 120],
  ring: [131, 122],
  little: [152, 128],
}
const palm: Limb[] = [{ path: 'M98 136H141L135 188H105ZM102 150H136M106 170H132', width: 42 }, wrist]

const ink = '#4a3426'
const skin = '#ffd7ae'
const outline = 9

function layer(limbs: Limb[]): string {
  return [
    ...limbs.map(({ path, width }) => stroke(path, width + outline, ink)),
    ...limbs.map(({ path, width }) => stroke(path, width, skin)),
  ].join('')
}

const stroke = (path: string, width: number, colour: string) =>
  `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`
