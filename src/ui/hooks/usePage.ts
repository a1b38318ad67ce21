import { useLayoutEffect } from 'react'
import { usePlayground } from './usePlayground.ts'
import { useText } from './useText.ts'

/** Tells the page itself its theme, language and title (what it learns, and whether now), before its colours are read. */
export function usePage(): void {
  const { t, language } = useText()
  const theme = usePlayground((state) => state.theme)
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = theme
  }, [theme])
  const playing = usePlayground((state) => state.playing)
  const dataset = usePlayground((state) => state.spec.data.dataset)
  useLayoutEffect(() => {
    document.documentElement.lang = language
  }, [language])
  useLayoutEffect(() => {
    const doing = playing ? '▶ ' : ''
    document.title = `${doing}${t(`dataset.${dataset}`)} · ${t('app.name')} – ${t('app.tagline')}`
  }, [playing, dataset, t])
}
