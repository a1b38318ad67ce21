import type { ReactNode } from 'react'
import { Help } from '../controls/Help.tsx'

interface PanelProps {
  readonly id: string
  readonly title: string
  readonly help?: string
  /** Stands right of the title. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** A titled region of the page. */
export function Panel({ id, title, help, aside, children }: PanelProps) {
  return (
    <section className={`panel panel-${id}`} aria-labelledby={`panel-${id}`}>
      <div className="panel-head">
        <h2 className="panel-title" id={`panel-${id}`} tabIndex={-1}>
          {title}
        </h2>
        {help !== undefined && <Help name={title} text={help} />}
        {aside}
      </div>
      {children}
    </section>
  )
}
