import type { Photo } from '../../wire.ts'
import { GesturePhoto } from '../parts/gesture-photo.tsx'
import { store } from '../state/store.ts'
import type { Look } from './message-row.tsx'

/** Photos people sent: real ones as they are, chosen gestures as a drawing of such a selfie. */
export function PhotosView({ photos, look: { words, gestures } }: { photos: Photo[]; look: Look }) {
  return (
    <div class="photos">
      {photos.map(({ url, gesture, note }, place) => {
        const name = gestures.find(({ id }) => id === gesture)?.name ?? gesture ?? ''
        const label = name ? words.chat.photoNamed(name) : words.chat.photo
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the photos of one message never change places
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
                <GesturePhoto gesture={gesture ?? 'none'} />
              </span>
            )}
            {(note || name) && <figcaption>{note || name}</figcaption>}
          </figure>
        )
      })}
    </div>
  )
}
