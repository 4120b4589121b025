import { useEffect, useRef, useState } from 'preact/hooks'
import { useWords } from '../words.ts'

interface Props {
  /** Gets the picture that was taken. */
  onTaken: (picture: File) => void
  /** The camera cannot be had: why, in a sentence. */
  onProblem: (sentence: string) => void
}

/** The computer's own camera: what it sees, mirrored as people know themselves, and a button to take it. */
export function Camera({ onTaken, onProblem }: Props) {
  const own = useWords().dialogs.photo
  const video = useRef<HTMLVideoElement>(null)
  const [ready, setReady] = useState(false)

  useEffect(() => {
    let stream: MediaStream | undefined
    let left = false
    const begin = async () => {
      stream = await navigator.mediaDevices.getUserMedia({ video: { width: 1280, height: 960 } })
      if (left || !video.current) return stop()
      video.current.srcObject = stream
      await video.current.play()
      setReady(true)
      video.current.scrollIntoView({ block: 'center' })
    }
    const stop = () => {
      for (const track of stream?.getTracks() ?? []) track.stop()
    }
    begin().catch(() => onProblem(own.noCamera))
    return () => {
      left = true
      stop()
    }
  }, [])

  const take = () => {
    const { videoWidth, videoHeight } = video.current!
    const canvas = Object.assign(document.createElement('canvas'), { width: videoWidth, height: videoHeight })
    canvas.getContext('2d')!.drawImage(video.current!, 0, 0)
    canvas.toBlob(
      (blob) => blob && onTaken(new File([blob], 'camera.jpg', { type: blob.type })),
      'image/jpeg',
      0.92,
    )
  }

  return (
    <div class="camera">
      <video ref={video} playsInline muted aria-label={own.cameraView} />
      <button type="button" class="button button-strong button-wide" disabled={!ready} onClick={take}>
        {own.shoot}
      </button>
    </div>
  )
}
