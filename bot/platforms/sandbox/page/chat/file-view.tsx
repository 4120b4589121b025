import type { Message } from '../../wire.ts'
import { Icon } from '../parts/icon.tsx'
import type { Words } from '../words/all.ts'

/** A file the bot handed out: its name and size; a press saves it. */
export function FileView({
  file: { name, url, bytes },
  words,
}: {
  file: NonNullable<Message['file']>
  words: Words
}) {
  const size = bytes < 1024 ? `${bytes} B` : `${(bytes / 1024).toFixed(1)} KB`
  return (
    <a class="file" href={url} download={name}>
      <Icon name="save" size={22} />
      <span>
        <b>{name}</b>
        <span class="detail">
          {words.chat.file} · {size}
        </span>
      </span>
    </a>
  )
}
