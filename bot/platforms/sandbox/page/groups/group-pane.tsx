import { moveFocus } from '../parts/arrows.ts'
import { privateChat } from '../state/names.ts'
import { useApp } from '../state/store.ts'
import { useWords } from '../words.ts'
import { ActorCard } from './actor-card.tsx'
import { GroupRow } from './group-row.tsx'

/** The chats: whom one acts as, the private chat with the bot, that person's groups, and the others to look at. */
export function GroupPane() {
  const { groups: words } = useWords()
  const as = useApp((state) => state.as)
  const groups = useApp((state) => state.world.groups)
  const mine = groups.filter(({ memberIds }) => memberIds.includes(as))
  const others = groups.filter(({ memberIds }) => !memberIds.includes(as))
  const own = { id: privateChat(as), name: words.privateName, purpose: '', memberIds: [as] }

  return (
    <nav
      class="pane group-pane"
      aria-label={words.region}
      onKeyDown={(event) => moveFocus(event, '.actor-card, .group-row')}
    >
      <ActorCard />
      <div class="group-scroll">
        <h2 class="list-title" id="my-groups">
          {words.mine}
        </h2>
        <ul aria-labelledby="my-groups">
          {mine.map((group) => (
            <GroupRow key={group.id} group={group} />
          ))}
          <GroupRow key={own.id} group={own} />
        </ul>
        {others.length > 0 && (
          <>
            <h2 class="list-title" id="other-groups">
              {words.others}
            </h2>
            <ul aria-labelledby="other-groups">
              {others.map((group) => (
                <GroupRow key={group.id} group={group} />
              ))}
            </ul>
          </>
        )}
      </div>
    </nav>
  )
}
