import { useApp } from '../state/store.ts'
import { useWords } from '../words.ts'
import { ClockFace } from './clock-face.tsx'
import { ClockMenu } from './clock-menu.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { NextButton } from './next-button.tsx'
import { RateChoice } from './rate-choice.tsx'
import { SampleControl } from './sample-control.tsx'
import { Transport } from './transport.tsx'

/** The top of the page: whose team this is, what time it is there, and how time goes on. */
export function ClockBar() {
  const words = useWords()
  const title = useApp((state) => state.world.title)

  return (
    <header class="clock-bar">
      <h1 class="brand">
        <span class="brand-mark" aria-hidden="true" />
        {words.app}
        {title && <small>{title}</small>}
      </h1>
      <section class="clock" aria-label={words.clock.region}>
        <ClockFace />
        <Transport />
        <RateChoice />
        <NextButton />
        <SampleControl />
      </section>
      <LanguageSwitch />
      <ClockMenu />
    </header>
  )
}
