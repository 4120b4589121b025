import { createHash } from 'node:crypto'
import type { LarkClient } from '../client.ts'
import type { Pace } from '../pace.ts'
import { paced } from './limits.ts'

/** So many keys are remembered; a key that is forgotten costs an upload. */
const KEPT_MOST = 200
const FILE_NAME_MOST = 200

export type Uploads = {
  /** Uploads a picture, once per content; answers the key by which messages show it. */
  image(bytes: Buffer): Promise<string>
  /** Uploads a file under its name, once per content and name. */
  file(name: string, bytes: Buffer): Promise<string>
}

/** What messages carry is handed over first. Nobody sees it there, so it may be tried again at any time. */
export function uploads({ api, call }: LarkClient, pace: Pace): Uploads {
  const known = new Map<string, Promise<string>>()

  function once(name: string, bytes: Buffer, upload: () => Promise<string | undefined>): Promise<string> {
    const key = `${name}/${createHash('sha256').update(bytes).digest('hex')}`
    const before = known.get(key)
    if (before) return before
    const uploaded = upload().then((found) => {
      if (!found) throw new Error('the upload was answered without a key')
      return found
    })
    uploaded.catch(() => known.delete(key))
    known.set(key, uploaded)
    if (known.size > KEPT_MOST) known.delete(known.keys().next().value!)
    return uploaded
  }

  return {
    image: (bytes) =>
      once('image', bytes, async () => {
        const name = 'im.image.create'
        const data = { image_type: 'message' as const, image: bytes }
        const answer = await paced(pace, { api: name }, () => call(name, () => api.im.image.create({ data })))
        return answer?.image_key
      }),
    file: (name, bytes) =>
      once(`file/${name}`, bytes, async () => {
        const name_ = 'im.file.create'
        const file_name = name.slice(0, FILE_NAME_MOST)
        const data = { file_type: 'stream' as const, file_name, file: bytes }
        const answer = await paced(pace, { api: name_ }, () =>
          call(name_, () => api.im.file.create({ data })),
        )
        return answer?.file_key
      }),
  }
}
