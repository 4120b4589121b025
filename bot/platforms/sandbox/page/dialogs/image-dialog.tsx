import { useState } from 'preact/hooks'
import { Dialog } from '../parts/dialog.tsx'
import { Icon } from '../parts/icon.tsx'
import { useWords } from '../words.ts'

/** A picture as large as the screen allows, or at its own size to be moved about in. */
export function ImageDialog({ url, alt }: { url: string; alt: string }) {
  const { dialogs } = useWords()
  const words = dialogs.image
  const [large, setLarge] = useState(false)

  return (
    <Dialog
      title={words.title}
      class="dialog-image"
      footer={
        <>
          <a class="button" href={url} download>
            <Icon name="save" size={18} />
            {words.save}
          </a>
          <button type="button" class="button" aria-pressed={large} onClick={() => setLarge(!large)}>
            {large ? words.zoomOut : words.zoomIn}
          </button>
        </>
      }
    >
      <img src={url} alt={alt} class={large ? 'image-large' : 'image-fit'} />
    </Dialog>
  )
}
