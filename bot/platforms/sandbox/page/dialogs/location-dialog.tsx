import { useMemo, useState } from 'preact/hooks'
import { moveFocus } from '../parts/arrows.ts'
import { closeDialog, Dialog } from '../parts/dialog.tsx'
import { Icon } from '../parts/icon.tsx'
import { ZoneMap } from '../parts/zone-map.tsx'
import type { GeoPoint, Place } from '../state/model.ts'
import { store, useApp } from '../state/store.ts'
import { metresBetween } from '../state/zones.ts'
import { useWords } from '../words.ts'

const stepDegrees = 0.001

/** Chooses a location for the message: one of the known places, or any point on the map of the zones. */
export function LocationDialog() {
  const { dialogs } = useWords()
  const words = dialogs.location
  const places = useApp((state) => state.world.places)
  const [point, setPoint] = useState<GeoPoint | null>(null)
  const [search, setSearch] = useState('')
  const found = useMemo(
    () => places.filter(({ name, zone }) => `${name} ${zone ?? ''}区`.includes(search.trim())),
    [places, search],
  )
  const near = point && nearest(places, point)

  const move = (event: KeyboardEvent) => {
    const steps: Record<string, [number, number]> = {
      ArrowUp: [1, 0],
      ArrowDown: [-1, 0],
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
    }
    const step = steps[event.key]
    if (!step) return
    event.preventDefault()
    const from = point ?? places[0] ?? { lat: 0, lng: 0 }
    setPoint({ lat: from.lat + step[0] * stepDegrees, lng: from.lng + step[1] * stepDegrees })
  }

  return (
    <Dialog
      title={words.title}
      class="dialog-map"
      footer={
        <>
          <p class="picked" aria-live="polite">
            {point
              ? (point.label ?? words.picked(point.lat.toFixed(4), point.lng.toFixed(4)))
              : words.nothing}
            {near && !point?.label && (
              <small>
                {near.place.name}{' '}
                {near.metres <= near.place.radiusM ? words.within : words.distance(near.metres)}
              </small>
            )}
          </p>
          <button type="button" class="button button-strong" disabled={!point} onClick={() => attach(point)}>
            {words.add}
          </button>
        </>
      }
    >
      <div class="map-and-places">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the map is steered with the arrow keys */}
        <div class="map-box" role="application" aria-label={words.map} tabIndex={0} onKeyDown={move}>
          <ZoneMap point={point} onPick={setPoint} />
        </div>
        <div class="place-side">
          <label class="search">
            <Icon name="search" size={18} />
            <span class="hidden">{words.search}</span>
            <input
              type="search"
              placeholder={words.search}
              value={search}
              onInput={(event) => setSearch(event.currentTarget.value)}
            />
          </label>
          {found.length === 0 && <p class="nothing">{words.none}</p>}
          <ul class="place-list" aria-label={words.places} onKeyDown={(event) => moveFocus(event, 'button')}>
            {found.map(({ id, name, lat, lng, zone }) => (
              <li key={id}>
                <button
                  type="button"
                  aria-pressed={point?.label === name}
                  onClick={() => setPoint({ lat, lng, label: name })}
                >
                  <Icon name="pin" size={18} />
                  <span>{name}</span>
                  {zone !== undefined && <small>{words.zone(zone)}</small>}
                </button>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </Dialog>
  )
}

function nearest(places: Place[], point: GeoPoint): { place: Place; metres: number } | null {
  return places.reduce<{ place: Place; metres: number } | null>((best, place) => {
    const metres = metresBetween(place, point)
    return best && best.metres <= metres ? best : { place, metres }
  }, null)
}

function attach(location: GeoPoint | null): void {
  const { chat } = store.state
  if (chat) store.dispatch({ type: 'drafted', chat, draft: { location } })
  closeDialog()
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.composer textarea')?.focus())
}
