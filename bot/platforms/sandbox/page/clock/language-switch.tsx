import { useWords } from '../words.ts'
import { switchLanguage } from './clock-menu.tsx'

/** The switch between Chinese and English, named in the language it leads to. */
export function LanguageSwitch() {
  const words = useWords()
  const other = words.otherLanguage
  return (
    <button
      type="button"
      class="language-switch only-wide"
      lang={other === 'English' ? 'en' : 'zh-CN'}
      onClick={switchLanguage}
    >
      {other}
    </button>
  )
}
