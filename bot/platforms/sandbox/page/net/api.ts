import type {
  Chip,
  ClaimDetail,
  Clock,
  EntryDetail,
  Knows,
  Message,
  SandboxState,
  Sending,
} from '../../wire.ts'

/** The server refused with a sentence for people, or (status 0) could not be reached. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    sentence: string,
  ) {
    super(sentence)
  }
}

/** One function per thing the server can be asked. Each rejects with a `Refusal`. */
export const api = {
  state: () => get<SandboxState>('/api/state'),
  messages: (chat: string, limit: number, before?: string) =>
    get<{ messages: Message[] }>(
      `/api/chats/${encodeURIComponent(chat)}/messages?limit=${limit}${before ? `&before=${encodeURIComponent(before)}` : ''}`,
    ),
  chips: (as: string, chat: string) => get<{ chips: Chip[] }>(`/api/chips?${query({ as, chat })}`),
  knows: (as: string, chat: string) => get<Knows>(`/api/knows?${query({ as, chat })}`),
  entry: (id: string) => get<EntryDetail | ClaimDetail>(`/api/entries/${encodeURIComponent(id)}`),

  send: (sending: Sending) => post<{ id: string }>('/api/send', sending),
  recall: (as: string, id: string) => post<object>('/api/recall', { as, id }),
  press: (as: string, messageId: string, button: number) =>
    post<{ toast?: string }>('/api/press', { as, messageId, button }),
  clock: (change: { mode?: Clock['mode']; rate?: number; jump?: true; to?: number }) =>
    post<Clock>('/api/clock', change),
  sample: () => post<Clock>('/api/sample', {}),
  reset: () => post<Clock>('/api/reset', {}),
  login: (password: string) => post<object>('/api/login', { password }),
  openTranscript: (text: string) =>
    ask<Clock>('/api/transcript', {
      method: 'POST',
      headers: { 'content-type': 'text/plain; charset=utf-8' },
      body: text,
    }),
  upload: (image: Blob) =>
    ask<{ blob: string }>('/api/upload', {
      method: 'POST',
      headers: { 'content-type': image.type },
      body: image,
    }),
}

function get<T>(path: string): Promise<T> {
  return ask<T>(path, {})
}

function post<T>(path: string, body: unknown): Promise<T> {
  return ask<T>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}

function query(fields: Record<string, string>): string {
  return new URLSearchParams(fields).toString()
}

async function ask<T>(path: string, request: RequestInit): Promise<T> {
  let answer: Response
  try {
    answer = await fetch(path, { ...request, credentials: 'same-origin' })
  } catch {
    throw new Refusal(0, '')
  }

  const body: unknown = await answer.json().catch(() => null)
  if (answer.ok && body !== null) return body as T
  const sentence = body && typeof body === 'object' && 'error' in body ? String(body.error) : ''
  throw new Refusal(answer.status, sentence)
}
