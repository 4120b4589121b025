import { type CardAction, cardActions } from '../card/actions.ts'
import { ids } from '../ids.ts'
import { covers, type Json } from '../json.ts'
import type { CallbackResult } from '../push/callback.ts'
import type { LarkSim } from '../sim.ts'
import { checkCard, setCard } from './messages.ts'
import { idsOf, needUser } from './people.ts'
import type { SimMessage, SimUser } from './types.ts'

/** Which element, by any of its marks or its place among those that can be pressed; and what is put in. */
export type ClickSel = {
  text?: string
  name?: string
  element_id?: string
  tag?: string
  value?: Json
  index?: number
  form?: Record<string, Json>
  option?: string
  options?: string[]
  checked?: boolean
  input?: string
}

/** What the user would see. Codes below 0: the client itself stops it, and nothing is sent. */
export type ClickResult = CallbackResult & {
  toast?: { type?: string; content?: string }
  token?: string
  /** All that could be operated, when the sought element was not there. */
  available?: CardAction[]
}

const TOKEN_MS = 30 * 60_000

/** A user operates a card. `force`: also what the client would not let him. @throws Error when it is no card */
export async function click(
  sim: LarkSim,
  messageId: string,
  openId: string,
  sought: ClickSel = {},
  { force = false }: { force?: boolean } = {},
): Promise<ClickResult> {
  const message = sim.messages.get(messageId)
  if (!message?.card) throw new Error(`message ${messageId} is not a card`)
  const user = needUser(sim, openId)
  const actions = cardActions(message.card)
  const element = chosen(actions, sought)
  if (!element) return { ...stopped(-1, 'no such element on the card'), available: actions }
  if (element.disabled && !force) return stopped(-2, 'element is disabled')
  if (message.deleted && !force) return stopped(-3, 'message is recalled')
  const isSubmit = element.kind === 'form_submit'
  const fields = actions.filter(({ kind, form }) => kind === 'form_field' && form === element.form)
  const form = filled(fields, sought.form)
  const flaw = isSubmit ? formFlaw(fields, form) : null
  if (flaw) return flaw
  const token = ids.cardToken()
  sim.cardTokens.set(token, { message_id: messageId, exp: sim.now() + TOKEN_MS, uses: 0, answered: false })
  const event = {
    operator: { tenant_key: user.tenant_key, ...idsOf(sim, user) },
    token,
    action: { ...actionOf(element, sought), ...(isSubmit && { form_value: form }) },
    host: 'im_message',
    context: { open_message_id: messageId, open_chat_id: message.chat_id },
  }
  message.inCallback += 1
  const result = await sim.delivery.callback(event).finally(() => {
    message.inCallback -= 1
  })
  const issued = sim.cardTokens.get(token)
  if (issued) issued.answered = true
  return shown(sim, message, user, { ...result, token })
}

function chosen(actions: CardAction[], { index, value, ...marks }: ClickSel): CardAction | undefined {
  const pressable = actions.filter(({ kind }) => kind === 'callback' || kind === 'form_submit')
  if (index !== undefined) return pressable[index]
  return pressable.find(
    (action) =>
      (['text', 'name', 'element_id', 'tag'] as const).every(
        (mark) => marks[mark] === undefined || marks[mark] === action[mark],
      ) &&
      (value === undefined || covers(action.value, value)),
  )
}

/** What the form sends: all its fields, the untouched ones empty. */
const filled = (fields: CardAction[], given: Record<string, Json> = {}): Record<string, Json> => ({
  ...Object.fromEntries(fields.map(({ name = '' }) => [name, ''])),
  ...given,
})

/** What the client itself holds against a form. */
function formFlaw(fields: CardAction[], form: Record<string, Json>): ClickResult | null {
  for (const { name = '', required, max_length: most } of fields) {
    const value = form[name]
    if (required && value === '')
      return stopped(-4, `required field ${name} is empty (checked by the client)`)
    if (typeof value === 'string' && most && [...value].length > most)
      return stopped(-5, `field ${name} is longer than ${most} (checked by the client)`)
  }
  return null
}

const actionOf = ({ tag, value, name }: CardAction, { option, options, checked, input }: ClickSel) => ({
  tag,
  ...(value !== undefined && { value }),
  ...(name && { name }),
  timezone: 'Asia/Shanghai',
  ...(option !== undefined && { option }),
  ...(options !== undefined && { options }),
  ...(checked !== undefined && { checked }),
  ...(input !== undefined && { input_value: input }),
})

const stopped = (code: number, msg: string): ClickResult => ({ ok: false, code, msg, warnings: [] })

/** Shows the answer: its card in place of the old one, its toast. */
function shown(sim: LarkSim, message: SimMessage, user: SimUser, result: ClickResult): ClickResult {
  const { card, toast } = (result.ok && result.response) || {}
  if (card) {
    const isTemplate = card.type === 'template'
    const next = isTemplate ? { template: card.data } : card.data
    try {
      if (!isTemplate) checkCard(sim, next, 'callback answer')
    } catch (error) {
      const msg = `invalid card in the callback answer: ${(error as Error).message}`
      return { ...result, ok: false, code: 200673, msg }
    }
    setCard(sim, message, next, 'callback', { operator: user.open_id })
  }
  if (toast) {
    const { chat_id, message_id } = message
    sim.record('toast', { chat_id, message_id, operator: user.open_id, toast, text: toast.content })
  }
  for (const warning of result.warnings) sim.lint('callback', warning)
  return { ...result, toast: result.response?.toast }
}
