import type { Photo } from '../../wire.ts'
import { GesturePhoto } from '../parts/gesture-photo.tsx'
import { store } from '../state/store.ts'
import type { Look } from './message-row.tsx'

interface Props {
  photos: Photo[]
  from: string
  look: Look
}

/** Photos people sent: real ones as they are, chosen gestures as a drawing of such a selfie. */
export function PhotosView({ photos, from, look: { words, gestures } }: Props) {
  return (
    <div class="photos">
      {photos.map(({ url, gesture, note }, place) => {
        const name = gestures.find(({ id }) => id === gesture)?.name ?? gesture ?? ''
        const label = name ? words.chat.photoNamed(name) : words.chat.photo
        return (
          <figure key={place} class="photo">
            {url ? (
              <button
                type="button"
                aria-label={label}
                onClick={() => store.dispatch({ type: 'dialog', dialog: { kind: 'image', url, alt: label } })}
              >
                <img src={url} alt="" loading="lazy" decoding="async" />
              </button>
            ) : (
              <span class="photo-drawn" role="img" aria-label={label}>
                <GesturePhoto gesture={gesture ?? 'none'} from={from} />
              </span>
            )}
            {(note || name) && <figcaption>{note || name}</figcaption>}
          </figure>
        )
      })}
    </div>
  )
}
