import { Icon } from '../parts/icon.tsx'
import { ZoneMap } from '../parts/zone-map.tsx'
import type { GeoPoint } from '../state/model.ts'
import type { Words } from '../words/all.ts'

/** A shared place: its name, and where it lies among the zones. */
export function LocationView({ point, words }: { point: GeoPoint; words: Words }) {
  const label = point.label ?? `${point.lat.toFixed(4)}, ${point.lng.toFixed(4)}`
  return (
    <figure class="location">
      <figcaption>
        <Icon name="pin" size={18} />
        <span class="hidden">{words.chat.location}:</span>
        {label}
      </figcaption>
      <ZoneMap point={point} small />
    </figure>
  )
}
