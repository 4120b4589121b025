type Fingers = readonly [thumb: boolean, index: boolean, middle: boolean, ring: boolean, little: boolean]

const shapes: Record<string, Fingers> = {
  fist: [false, false, false, false, false],
  one: [false, true, false, false, false],
  victory: [false, true, true, false, false],
  three: [false, true, true, true, false],
  four: [false, true, true, true, true],
  palm: [true, true, true, true, true],
  call: [true, false, false, false, true],
  eight: [true, true, false, false, false],
  ok: [false, false, true, true, true],
  rock: [false, true, false, false, true],
}

const ring = 'M36 92C18 86 10 68 20 58c9-8 21-2 20 11'
const roots = [33, 45, 57, 68.5]
const tips = [20, 12, 18, 32]
const spread = [-7, -2, 3, 9]

/** Draws one hand, thumb to the left, in a box of 100 by 120; an unknown gesture is drawn as an open palm. */
export function Hand({ gesture }: { gesture: string }) {
  if (gesture === 'thumbs_up') return <ThumbUp />
  const [thumb, ...fingers] = shapes[gesture] ?? shapes.palm!

  return (
    <g class="hand">
      {fingers.map((up, place) =>
        up ? (
          <rect
            key={roots[place]}
            x={roots[place]! - 5.5}
            y={tips[place]}
            width={11}
            height={72 - tips[place]!}
            rx={5.5}
            transform={`rotate(${spread[place]} ${roots[place]} 72)`}
          />
        ) : null,
      )}
      {thumb && gesture !== 'ok' && (
        <rect x={28} y={50} width={12.5} height={46} rx={6.2} transform="rotate(-44 36 92)" />
      )}
      <rect x={27} y={58} width={47.5} height={48} rx={15} />
      {fingers.map((up, place) =>
        up ? null : (
          <rect
            key={roots[place]}
            class="hand-fold"
            x={roots[place]! - 5.7}
            y={54}
            width={11.4}
            height={23}
            rx={5.7}
          />
        ),
      )}
      {gesture === 'ok' && (
        <>
          <path class="hand-ring-edge" d={ring} />
          <path class="hand-ring" d={ring} />
        </>
      )}
      {!thumb && gesture !== 'ok' && (
        <rect class="hand-fold" x={29} y={78} width={30} height={12} rx={6} transform="rotate(-8 33 84)" />
      )}
    </g>
  )
}

function ThumbUp() {
  return (
    <g class="hand">
      <rect x={28} y={12} width={15} height={56} rx={7.5} transform="rotate(8 36 60)" />
      <rect x={24} y={50} width={46} height={56} rx={14} />
      {[52, 66, 80, 93].map((y) => (
        <rect key={y} class="hand-fold" x={46} y={y} width={30} height={12.5} rx={6.2} />
      ))}
    </g>
  )
}
