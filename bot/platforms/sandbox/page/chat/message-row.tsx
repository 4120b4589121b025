import { Avatar } from '../parts/avatar.tsx'
import type { Show } from '../parts/use-show.ts'
import type { Gesture, Message, Person } from '../state/model.ts'
import { senderName } from '../state/names.ts'
import type { Words } from '../words/all.ts'
import { CardView } from './card-view.tsx'
import { FileView } from './file-view.tsx'
import { LocationView } from './location-view.tsx'
import { MessageActions } from './message-actions.tsx'
import { PhotosView } from './photos-view.tsx'
import { PictureView } from './picture-view.tsx'
import { Quote } from './quote.tsx'
import { RichText } from './rich-text.tsx'

/** What every row needs and seldom changes. */
export interface Look {
  words: Words
  show: Show
  people: Record<string, Person>
  gestures: Gesture[]
  as: string
  setActive: (id: string | null) => void
}

interface Props {
  message: Message
  first: boolean
  look: Look
  quoted: Message | undefined
  tabStop: boolean
  active: boolean
  marked: boolean
}

/** One message: avatar and name on the first of a run, then everything it holds, then what can be done with it. */
export function MessageRow({ message, first, look, quoted, tabStop, active, marked }: Props) {
  const { words, show, people, as, setActive } = look
  const { id, from, at } = message
  const own = from === as
  const name = own ? words.chat.you : senderName(from, people, words)

  if (message.recalled) {
    return (
      <li class="recalled" data-message={id} tabIndex={tabStop ? 0 : -1}>
        {words.chat.recalled(name)}
      </li>
    )
  }

  const classes = ['message', own && 'own', first && 'first', from === 'bot' && 'by-bot', marked && 'marked']
  const mentionsMe = message.mentions?.includes(as)
  return (
    <li
      class={classes.filter(Boolean).join(' ')}
      data-message={id}
      tabIndex={tabStop ? 0 : -1}
      aria-label={`${name} ${show.time(at)}`}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target === event.currentTarget) setActive(active ? null : id)
      }}
    >
      <span class="message-side">{first && <Avatar id={from} name={senderName(from, people, words)} />}</span>
      <div class="message-main">
        {first && (
          <p class="message-by">
            <b>{name}</b>
            {from !== 'bot' && !own && <span>{people[from]?.roleName}</span>}
            <time>{show.time(at)}</time>
          </p>
        )}
        <div
          class={mentionsMe ? 'message-body mentions-me' : 'message-body'}
          onPointerEnter={(event) => {
            if (event.pointerType === 'mouse') setActive(id)
          }}
          onPointerUp={(event) => {
            const pressed = (event.target as HTMLElement).closest('button, a')
            if (event.pointerType !== 'mouse' && !pressed) setActive(active ? null : id)
          }}
        >
          {message.picture && <PictureView picture={message.picture} words={words} />}
          {message.text && (
            <div class="bubble">
              {message.replyTo && <Quote message={quoted} look={look} />}
              <RichText message={message} look={look} />
            </div>
          )}
          {message.card && <CardView message={message} card={message.card} look={look} />}
          {message.file && <FileView file={message.file} words={words} />}
          {message.photos?.length ? <PhotosView photos={message.photos} from={from} look={look} /> : null}
          {message.location && <LocationView point={message.location} words={words} />}
          {active && <MessageActions message={message} own={own} words={words} />}
        </div>
      </div>
      {!first && <time class="message-late-time">{show.time(at)}</time>}
    </li>
  )
}
