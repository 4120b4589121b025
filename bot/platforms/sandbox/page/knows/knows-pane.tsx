import { Avatar } from '../parts/avatar.tsx'
import { IconButton } from '../parts/icon-button.tsx'
import { useShow } from '../parts/use-show.ts'
import { placeInTeam } from '../state/names.ts'
import { store, useApp } from '../state/store.ts'
import { useWords } from '../words.ts'
import { AwayList } from './away-list.tsx'
import { CheckList } from './check-list.tsx'
import { ClaimList } from './claim-list.tsx'
import { LedgerList } from './ledger-list.tsx'
import { MetricList } from './metric-list.tsx'
import { RequestList } from './request-list.tsx'
import { SlotList } from './slot-list.tsx'
import { ZoneList } from './zone-list.tsx'

/** Beside the chat: what the bot knows about the acting person at this moment, with the way to every reason. */
export function KnowsPane() {
  const words = useWords()
  const show = useShow()
  const knows = useApp((state) => state.knows)
  const person = useApp((state) => state.world.people[state.as])

  return (
    <section class="pane knows-pane" aria-label={words.knows.region}>
      <header class="pane-head">
        <IconButton
          class="knows-back"
          icon="back"
          label={words.back}
          onClick={() => store.dispatch({ type: 'chose', pane: 'chat' })}
        />
        <h2>{words.knows.title}</h2>
      </header>
      <div class="knows-scroll" aria-busy={!knows}>
        {person && (
          <div class="knows-person">
            <Avatar id={person.id} name={person.name} size={44} />
            <div>
              <b>{words.knows.of(person.name)}</b>
              <small>{placeInTeam(person)}</small>
            </div>
            {knows && (
              <div class="balance">
                <small>{words.knows.balance}</small>
                <b class={toneOf(knows.balanceFen)}>{show.money(knows.balanceFen, knows.unit)}</b>
              </div>
            )}
          </div>
        )}
        {knows && (
          <>
            {knows.phase && <p class="phase">{knows.phase}</p>}
            <CheckList checks={knows.checks} />
            <SlotList slots={knows.slots} />
            <MetricList metrics={knows.metrics} />
            <LedgerList ledger={knows.ledger} />
            <ClaimList claims={knows.claims} />
            <RequestList requests={knows.requests} />
            <AwayList away={knows.away} />
            <ZoneList zones={knows.zones} />
          </>
        )}
      </div>
    </section>
  )
}

/** The class that colours an amount. */
export function toneOf(fen: number): string {
  return fen < 0 ? 'text-bad' : fen > 0 ? 'text-good' : ''
}
