import { useRef, type KeyboardEvent } from 'react'
import { useText } from '../hooks/useText.ts'

export const TABS = ['curves', 'metrics'] as const
export type Tab = (typeof TABS)[number]

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 }

interface DrawerTabsProps {
  readonly tab: Tab
  readonly open: boolean
  onTab(tab: Tab): void
}

/** The tabs of the drawer: one stop for Tab, arrows go from one to the next. */
export function DrawerTabs({ tab, open, onTab }: DrawerTabsProps) {
  const { t } = useText()
  const list = useRef<HTMLDivElement>(null)

  function onKeyDown(event: KeyboardEvent): void {
    const step = STEPS[event.key]
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    const next = TABS[(TABS.indexOf(tab) + step + TABS.length) % TABS.length]!
    onTab(next)
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus()
  }

  return (
    <div className="tabs" role="tablist" aria-label={t('drawer.title')} ref={list}>
      {TABS.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`tab-${name}`}
          className="tab"
          aria-selected={name === tab}
          aria-controls={open ? 'drawer-panel' : undefined}
          tabIndex={name === tab ? 0 : -1}
          onClick={() => onTab(name)}
          onKeyDown={onKeyDown}
        >
          {t(`${name}.title`)}
        </button>
      ))}
    </div>
  )
}
