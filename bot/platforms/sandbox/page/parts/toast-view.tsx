import { useApp } from '../state/store.ts'

/** The short notice at the bottom; the region stays on the page so that screen readers hear each new one. */
export function ToastView() {
  const toast = useApp((state) => state.toast)
  return (
    <div class="toasts" role="status" aria-live="polite">
      {toast && (
        <p key={toast.id} class={`toast toast-${toast.tone}`}>
          {toast.text}
        </p>
      )}
    </div>
  )
}
