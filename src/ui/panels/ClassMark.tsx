import { classShape } from '../../draw/classShapes.ts'

interface ClassMarkProps {
  readonly k: number
  /** Another colour than that of class `k`. */
  readonly color?: string
}

/** The shape of class `k` in its colour. */
export function ClassMark({ k, color = `var(--class-${k})` }: ClassMarkProps) {
  const corners = classShape(k)
  return (
    <svg className="legend-mark" viewBox="-1.6 -1.6 3.2 3.2" style={{ '--class': color }} aria-hidden>
      {corners === null ? <circle r={1} /> : <polygon points={corners.join(' ')} />}
    </svg>
  )
}
