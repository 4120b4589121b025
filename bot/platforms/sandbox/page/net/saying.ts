import type { Toast } from '../state/model.ts'
import { store } from '../state/store.ts'
import { words } from '../words/all.ts'
import { Refusal } from './api.ts'

const stayMs = 4_500

let count = 0

/** Shows a short notice for a few seconds, and has it read aloud. */
export function say(text: string, tone: Toast['tone']): void {
  const id = ++count
  store.dispatch({ type: 'toast', toast: { id, text, tone } })
  setTimeout(() => {
    if (store.state.toast?.id === id) store.dispatch({ type: 'toast', toast: null })
  }, stayMs)
}

/** Says why something did not work: the server's own sentence where it gave one. */
export function sayProblem(problem: unknown): void {
  if (problem instanceof Refusal && problem.status === 401) {
    store.dispatch({ type: 'loginNeeded' })
    return
  }
  say(sentenceOf(problem), 'bad')
}

/** The sentence a person can be shown for a failed call. */
export function sentenceOf(problem: unknown): string {
  const { unreachable, refused } = words[store.state.language]
  if (!(problem instanceof Refusal)) return refused
  return problem.message || (problem.status === 0 ? unreachable : refused)
}
