import { Component, type ReactNode } from 'react'
import type { Key } from '../i18n/translate.ts'
import type { Playground } from '../store/playground.ts'

interface CrashBoundaryProps {
  readonly playground: Playground
  readonly children: ReactNode
}

/** Shows words and a way on instead of the blank page that an error while drawing it would leave. */
export class CrashBoundary extends Component<CrashBoundaryProps, { readonly crashed: boolean }> {
  override state = { crashed: false }

  static getDerivedStateFromError() {
    return { crashed: true }
  }

  override render(): ReactNode {
    if (!this.state.crashed) return this.props.children
    const { state, dictionaries } = this.props.playground
    const t = (key: Key) => dictionaries.translate(state.getState().language, key)
    return (
      <main className="crash" role="alert">
        <h1 className="crash-title">{t('crash.title')}</h1>
        <p>{t('crash.help')}</p>
        <button type="button" className="button button-primary" onClick={() => location.reload()}>
          {t('crash.reload')}
        </button>
      </main>
    )
  }
}
