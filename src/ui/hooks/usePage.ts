import { useLayoutEffect } from 'react'
import { usePlayground } from './usePlayground.ts'
import { useText } from './useText.ts'

/** Tells the page itself its theme, language and title, before anything reads its colours. */
export function usePage(): void {
  const { t, language } = useText()
  const theme = usePlayground((state) => state.theme)
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = theme
  }, [theme])
  useLayoutEffect(() => {
    document.documentElement.lang = language
    document.title = `${t('app.name')} – ${t('app.tagline')}`
  }, [language, t])
}
