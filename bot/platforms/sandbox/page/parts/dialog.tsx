import type { ComponentChildren } from 'preact'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import { store } from '../state/store.ts'
import { useWords } from '../words.ts'
import { IconButton } from './icon-button.tsx'

interface Props {
  title: string
  class?: string
  children: ComponentChildren
  footer?: ComponentChildren
}

/**
 * A modal dialog on the browser's own `dialog`: it keeps the focus inside, closes on Escape or a press outside,
 * and gives the focus back to what opened it.
 */
export function Dialog({ title, class: extra = '', children, footer }: Props) {
  const words = useWords()
  const titleId = useId()
  const box = useRef<HTMLDialogElement>(null)

  useLayoutEffect(() => {
    const opener = document.activeElement
    const dialog = box.current
    dialog?.showModal()
    return () => {
      dialog?.close()
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
    }
  }, [])

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click is a press outside; Escape is its key, given by the browser
    <dialog
      ref={box}
      class={`dialog ${extra}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        closeDialog()
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) closeDialog()
      }}
    >
      <div class="dialog-inside">
        <header class="dialog-head">
          <h2 id={titleId}>{title}</h2>
          <IconButton icon="close" label={words.close} onClick={closeDialog} />
        </header>
        <div class="dialog-body">{children}</div>
        {footer && <footer class="dialog-foot">{footer}</footer>}
      </div>
    </dialog>
  )
}

/** Closes whichever dialog is open. */
export function closeDialog(): void {
  store.dispatch({ type: 'dialog', dialog: null })
}
