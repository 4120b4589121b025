import { chooseChat } from '../net/acting.ts'
import { Avatar } from '../parts/avatar.tsx'
import { GroupAvatar } from '../parts/group-avatar.tsx'
import { useShow } from '../parts/use-show.ts'
import type { Chat } from '../state/model.ts'
import { senderName } from '../state/names.ts'
import { useApp } from '../state/store.ts'
import { useWords } from '../words.ts'

/** One chat in the list: picture, name, when something last happened, its last words, and what is unread. */
export function GroupRow({ group }: { group: Chat }) {
  const words = useWords()
  const show = useShow()
  const chosen = useApp((state) => state.chat === group.id)
  const last = useApp((state) => state.last[group.id])
  const unread = useApp((state) => state.unread[group.id])
  const today = useApp((state) => show.key(state.clock.now))
  const people = useApp((state) => state.world.people)
  const isPrivate = group.id.startsWith('private/')

  return (
    <li>
      <button
        type="button"
        class="group-row"
        aria-current={chosen ? 'true' : undefined}
        onClick={() => chooseChat(group.id)}
      >
        <span class="group-picture">
          {isPrivate ? (
            <Avatar id="bot" name={words.bot} size={46} />
          ) : (
            <GroupAvatar memberIds={group.memberIds} />
          )}
          {unread && (
            <span class="badge">
              <span aria-hidden="true">{unread.count > 99 ? '99+' : unread.count}</span>
              <span class="hidden">{words.groups.unread(unread.count)}</span>
            </span>
          )}
        </span>
        <span class="group-words">
          <span class="group-name">{group.name}</span>
          {last && (
            <time class="group-time">
              {show.key(last.at) === today ? show.time(last.at) : show.date(last.at)}
            </time>
          )}
          <span class="group-last">
            {unread?.mentioned && <em>{words.groups.mentioned} </em>}
            {last
              ? `${isPrivate ? '' : `${senderName(last.from, people, words)}:`}${last.text}`
              : words.groups.none}
          </span>
        </span>
      </button>
    </li>
  )
}
