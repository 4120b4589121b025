import type { Picture } from '../../wire.ts'
import { store } from '../state/store.ts'
import type { Words } from '../words/all.ts'

/** A board the bot drew. Its place is kept while it loads; a press shows it large. */
export function PictureView({
  picture: { url, width, height, alt },
  words,
}: {
  picture: Picture
  words: Words
}) {
  return (
    <button
      type="button"
      class="picture"
      aria-label={`${words.chat.picture}:${alt}`}
      onClick={() => store.dispatch({ type: 'dialog', dialog: { kind: 'image', url, alt } })}
    >
      <img src={url} width={width} height={height} alt="" loading="lazy" decoding="async" />
    </button>
  )
}
