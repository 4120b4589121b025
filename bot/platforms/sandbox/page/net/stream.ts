import type { Clock, Message } from '../../wire.ts'

export interface StreamHandlers {
  messages(messages: Message[]): void
  update(message: Message): void
  clock(clock: Clock): void
  knows(): void
  reset(): void
  /** The stream is open; `again` when it had been lost, so that what was missed must be fetched. */
  opened(again: boolean): void
  lost(): void
}

const gatherMs = 60

/**
 * Listens to the server's pushes and comes back by itself after a loss. Messages that come close together are
 * handed over as one batch, so that a fast clock does not draw the page once for each of them.
 */
export function listen(handlers: StreamHandlers): void {
  let batch: Message[] = []
  let wasLost = false
  let wait = 500

  const flush = () => {
    const messages = batch
    batch = []
    if (messages.length) handlers.messages(messages)
  }
  const read = <T>(event: Event): T => JSON.parse((event as MessageEvent<string>).data) as T

  const open = () => {
    const source = new EventSource('/api/stream')

    source.addEventListener('open', () => {
      handlers.opened(wasLost)
      wasLost = false
      wait = 500
    })
    source.addEventListener('message', (event) => {
      if (!batch.length) setTimeout(flush, gatherMs)
      batch.push(read<Message>(event))
    })
    source.addEventListener('update', (event) => {
      flush()
      handlers.update(read<Message>(event))
    })
    source.addEventListener('clock', (event) => handlers.clock(read<Clock>(event)))
    source.addEventListener('knows', () => handlers.knows())
    source.addEventListener('reset', () => {
      batch = []
      handlers.reset()
    })
    source.addEventListener('error', () => {
      wasLost = true
      handlers.lost()
      // The browser gives up for good on an HTTP error, so each loss is answered by a new source.
      source.close()
      setTimeout(open, wait)
      wait = Math.min(wait * 2, 8_000)
    })
  }

  open()
}
