import { useEffect } from 'preact/hooks'
import { ChatPane } from './chat/chat-pane.tsx'
import { ClockBar } from './clock/clock-bar.tsx'
import { Dialogs } from './dialogs/dialogs.tsx'
import { Failed } from './dialogs/failed.tsx'
import { Login } from './dialogs/login.tsx'
import { GroupPane } from './groups/group-pane.tsx'
import { KnowsPane } from './knows/knows-pane.tsx'
import { Banners } from './parts/banners.tsx'
import { ToastView } from './parts/toast-view.tsx'
import { useApp } from './state/store.ts'
import { useWords } from './words.ts'

/** The whole page: the clock above; groups, chat and what the bot knows beside each other, or one at a time. */
export function App() {
  const phase = useApp((state) => state.phase)
  const pane = useApp((state) => state.pane)
  const language = useApp((state) => state.language)
  const title = useApp((state) => state.world.title)
  const words = useWords()

  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
    document.title = title ? `${words.app} · ${title}` : words.app
  }, [language, title, words])

  if (phase === 'login') return <Login />
  if (phase === 'failed') return <Failed />
  if (phase === 'loading') {
    return (
      <p class="loading" role="status">
        {words.loading}
      </p>
    )
  }

  return (
    <div class="app" data-pane={pane}>
      <ClockBar />
      <Banners />
      <main class="panes">
        <GroupPane />
        <ChatPane />
        <KnowsPane />
      </main>
      <Dialogs />
      <ToastView />
    </div>
  )
}
