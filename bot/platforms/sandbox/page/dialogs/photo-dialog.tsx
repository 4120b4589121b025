import { useState } from 'preact/hooks'
import { api } from '../net/api.ts'
import { sentenceOf } from '../net/saying.ts'
import { closeDialog, Dialog } from '../parts/dialog.tsx'
import { GestureSign } from '../parts/gesture-photo.tsx'
import { Icon } from '../parts/icon.tsx'
import { emptyDraft, type Gesture, type StagedPhoto } from '../state/model.ts'
import { store, useApp } from '../state/store.ts'
import { useWords } from '../words.ts'
import { Camera } from './camera.tsx'

const most = 9
/** Pages that are not served safely have none. */
const hasCamera = Boolean(globalThis.navigator?.mediaDevices?.getUserMedia)
const largestBytes = 15 * 1024 * 1024

/** Chooses photos for the message: gestures as a perfect eye would see them, or real pictures from the device. */
export function PhotoDialog() {
  const words = useWords()
  const own = words.dialogs.photo
  const gestures = useApp((state) => state.world.gestures)
  const as = useApp((state) => state.as)
  const [chosen, setChosen] = useState<Gesture[]>([])
  const [uploading, setUploading] = useState(false)
  const [problem, setProblem] = useState('')
  const [shooting, setShooting] = useState(false)

  const toggle = (gesture: Gesture) =>
    setChosen((before) =>
      before.includes(gesture)
        ? before.filter((other) => other !== gesture)
        : [...before, gesture].slice(-most),
    )

  const upload = async (files: File[]) => {
    const wrong = files.find(({ type }) => !type.startsWith('image/'))
    const large = files.find(({ size }) => size > largestBytes)
    if (wrong || large) return setProblem(wrong ? words.composer.notImage : words.composer.tooBig)
    setUploading(true)
    setProblem('')
    try {
      const photos = await Promise.all(files.slice(0, most).map(uploaded))
      attach([...chosen.map(asGesture), ...photos])
    } catch (problem) {
      setProblem(sentenceOf(problem))
      setUploading(false)
    }
  }

  return (
    <Dialog
      title={own.title}
      footer={
        <button
          type="button"
          class="button button-strong button-wide"
          disabled={!chosen.length || uploading}
          onClick={() => attach(chosen.map(asGesture))}
        >
          {own.add(chosen.length)}
        </button>
      }
    >
      <h3>{own.gestures}</h3>
      <p class="detail">{own.gesturesHint}</p>
      <div class="gestures">
        {gestures.map((gesture) => (
          <button
            key={gesture.id}
            type="button"
            class="gesture"
            aria-pressed={chosen.includes(gesture)}
            onClick={() => toggle(gesture)}
          >
            <GestureSign gesture={gesture.id} from={as} />
            <span>{gesture.name}</span>
          </button>
        ))}
      </div>
      <h3>{own.upload}</h3>
      <p class="detail">{own.uploadHint}</p>
      <label class="button button-wide upload">
        <Icon name="photo" />
        {uploading ? words.composer.uploading : own.choose}
        <input
          class="hidden"
          type="file"
          accept="image/*"
          multiple
          disabled={uploading}
          onChange={(event) => void upload([...(event.currentTarget.files ?? [])])}
        />
      </label>
      {hasCamera &&
        (shooting ? (
          <Camera
            onTaken={(picture) => void upload([picture])}
            onProblem={(sentence) => {
              setShooting(false)
              setProblem(sentence)
            }}
          />
        ) : (
          <button type="button" class="button button-wide" onClick={() => setShooting(true)}>
            {own.camera}
          </button>
        ))}
      <p class="problem" role="alert">
        {problem}
      </p>
    </Dialog>
  )
}

function asGesture({ id, name }: Gesture): StagedPhoto {
  return { key: `gesture/${id}`, send: { gesture: id }, name }
}

async function uploaded(file: File): Promise<StagedPhoto> {
  const { blob } = await api.upload(file)
  return { key: `blob/${blob}`, send: { blob }, name: file.name, preview: `/api/blobs/${blob}` }
}

function attach(photos: StagedPhoto[]): void {
  const { chat, drafts } = store.state
  if (chat && photos.length) {
    const before = (drafts[chat] ?? emptyDraft).photos.filter(
      ({ key }) => !photos.some((photo) => photo.key === key),
    )
    store.dispatch({ type: 'drafted', chat, draft: { photos: [...before, ...photos].slice(-most) } })
  }
  closeDialog()
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.composer textarea')?.focus())
}
