import { z } from 'zod'
import { pressFailed, pressTakesLong } from '../../../messages/lark.ts'
import type { Card } from '../../../policy/decision.ts'
import type { Inlet, Pressed } from '../platform.ts'
import type { LarkChats } from './chats.ts'
import { within } from './within.ts'

/** The platform shows an error when it waits for three seconds. */
const PATIENCE_MS = 2_400

const pressedCard = z.object({
  event_id: z.string().min(1),
  operator: z.object({ open_id: z.string().optional(), user_id: z.string().nullish() }),
  context: z.object({ open_message_id: z.string().min(1), open_chat_id: z.string().optional() }),
  action: z.object({
    value: z.unknown(),
    form_value: z.record(z.string(), z.unknown()).nullish(),
    input_value: z.string().nullish(),
    option: z.string().nullish(),
  }),
})

export type PressAnswer = {
  toast?: { type: 'success' | 'error' | 'info'; content: string }
  card?: { type: 'raw'; data: object }
}

export type Pressing = {
  inlet: Inlet
  chats: LarkChats
  /** A card of ours as the platform's JSON, given its message. */
  draw: (card: Card, cardId: string) => object | undefined
  onFault: (text: string, error: unknown) => void
}

/** Answers a pressed button, always in time and always with an object: a toast for its presser, and the card as it stands. */
export async function answerPress(
  data: unknown,
  { inlet, chats, draw, onFault }: Pressing,
): Promise<PressAnswer> {
  const { data: press } = pressedCard.safeParse(data)
  const userId = press?.operator.open_id || press?.operator.user_id
  const text = press && pressedText(press.action)
  if (!press || !userId || !text) return {}
  const { open_chat_id: chat, open_message_id: cardId } = press.context
  const work = async () =>
    inlet.press({
      key: `lark/press/${press.event_id}`,
      userId,
      chatId: !chat || (await chats.isPrivate(chat)) ? null : chat,
      cardId,
      text,
    })
  try {
    const pressed = await within(PATIENCE_MS, work())
    if (!pressed) return { toast: { type: 'info', content: pressTakesLong() } }
    return { toast: toastOf(pressed), ...cardOf(pressed, (card) => draw(card, cardId)) }
  } catch (error) {
    onFault('a press could not be handled', error)
    return { toast: { type: 'error', content: pressFailed() } }
  }
}

/** What the button stands for (`value.text`), and after it what was filled in or chosen. */
function pressedText({
  value,
  form_value,
  input_value,
  option,
}: z.output<typeof pressedCard>['action']): string {
  const { text } = (objectIn(value) ?? {}) as { text?: unknown }
  if (typeof text !== 'string') return ''
  const filled = [...Object.values(form_value ?? {}).flat(), input_value, option]
  return [text, ...filled.filter((word) => typeof word === 'string')].join(' ').trim()
}

/** The value comes back as it was put, or as its JSON. */
function objectIn(value: unknown): unknown {
  if (typeof value !== 'string') return value
  try {
    return JSON.parse(value)
  } catch {
    return null
  }
}

const types = { good: 'success', bad: 'error', info: 'info' } as const

const toastOf = ({ toast }: Pressed) => ({ type: types[toast.tone], content: toast.text })

function cardOf({ card }: Pressed, draw: (card: Card) => object | undefined) {
  const data = card && draw(card)
  return data ? { card: { type: 'raw' as const, data } } : {}
}
