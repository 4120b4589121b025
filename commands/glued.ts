import type { Situation } from '../policy/situation.ts'
import { tidyText } from '../policy/text.ts'

/** Do the words follow the command without anything between (`报备片区渭阳西路`)? Then they may be plain talk (`带访了一组…`). */
export function isGlued(rest: string, { message }: Pick<Situation, 'message'>): boolean {
  const said = tidyText(message.text)
  return rest !== '' && !/[\s:,@]$/.test(said.slice(0, said.length - rest.length))
}
