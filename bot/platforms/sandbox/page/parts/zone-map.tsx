import { useMemo } from 'preact/hooks'
import type { GeoPoint } from '../state/model.ts'
import { useApp } from '../state/store.ts'
import { zoneMap } from '../state/zones.ts'
import { useWords } from '../words.ts'

interface Props {
  point: GeoPoint | null
  small?: boolean
  onPick?: (point: GeoPoint) => void
}

/** The zones and their places, with a pin at one point; where `onPick` is given, a press moves the pin. */
export function ZoneMap({ point, small, onPick }: Props) {
  const words = useWords()
  const places = useApp((state) => state.world.places)
  const map = useMemo(() => zoneMap(places), [places])
  const pin = point && map.toPoint(point)
  const box = small && pin ? windowAround(pin, map) : `0 0 ${map.width} ${map.height}`

  const pick = (event: PointerEvent & { currentTarget: SVGSVGElement }) => {
    const frame = event.currentTarget.getBoundingClientRect()
    onPick?.(
      map.toGeo({
        x: ((event.clientX - frame.left) / frame.width) * map.width,
        y: ((event.clientY - frame.top) / frame.height) * map.height,
      }),
    )
  }

  return (
    <svg class="zone-map" viewBox={box} aria-hidden="true" onPointerDown={onPick ? pick : undefined}>
      {map.zones.map(({ zone, shape }) => (
        <polygon
          key={zone}
          class={`zone ${hueClass(zone)}`}
          points={shape.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')}
        />
      ))}
      {map.places.map(({ place, at, radius }) => (
        <g key={place.id} class="map-place">
          <circle class="map-radius" cx={at.x} cy={at.y} r={radius} />
          <circle class="map-dot" cx={at.x} cy={at.y} r={4} />
        </g>
      ))}
      {!small &&
        map.zones.map(({ zone, centre: { x, y } }) => (
          <text key={zone} x={x} y={y + 7} class={`zone-name ${hueClass(zone)}`}>
            {words.dialogs.location.zone(zone)}
          </text>
        ))}
      {pin && (
        <g class="map-pin" transform={`translate(${pin.x} ${pin.y})`}>
          <path d="M0 0C-4-12-13-17-13-27a13 13 0 0 1 26 0c0 10-9 15-13 27z" />
          <circle cy={-27} r={5} />
        </g>
      )}
    </svg>
  )
}

const hueClass = (zone: number) => `zone-${((zone - 1) % 9) + 1}`

function windowAround(
  { x, y }: { x: number; y: number },
  { width, height }: { width: number; height: number },
) {
  const [wide, high] = [260, 120]
  const left = Math.min(Math.max(x - wide / 2, 0), Math.max(0, width - wide))
  const top = Math.min(Math.max(y - high * 0.62, 0), Math.max(0, height - high))
  return `${left} ${top} ${wide} ${high}`
}
