import { useState } from 'preact/hooks'
import { api } from '../net/api.ts'
import { sentenceOf } from '../net/saying.ts'
import { start } from '../net/start.ts'
import { useWords } from '../words.ts'

/** Asks for the password; only when the sandbox was started with one. */
export function Login() {
  const { login: words, app } = useWords()
  const [password, setPassword] = useState('')
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)

  const enter = async () => {
    setBusy(true)
    try {
      await api.login(password)
      await start()
    } catch (problem) {
      setProblem(sentenceOf(problem))
      setBusy(false)
    }
  }

  return (
    <main class="whole">
      <form
        class="login"
        onSubmit={(event) => {
          event.preventDefault()
          void enter()
        }}
      >
        <span class="brand-mark" aria-hidden="true" />
        <h1>
          {app} · {words.title}
        </h1>
        <p>{words.hint}</p>
        <label>
          {words.password}
          <input
            type="password"
            name="password"
            autocomplete="current-password"
            autofocus
            required
            value={password}
            aria-describedby="login-problem"
            onInput={(event) => setPassword(event.currentTarget.value)}
          />
        </label>
        <p id="login-problem" class="problem" role="alert">
          {problem}
        </p>
        <button type="submit" class="button button-strong" disabled={busy}>
          {words.enter}
        </button>
      </form>
    </main>
  )
}
