import { later } from '../controls/later.tsx'
import { OutputMapView } from './OutputMapView.tsx'
import { useAxes } from './useAxes.ts'

export const OutputCurveView = later(() => import('./OutputCurveView.tsx'))

interface OutputViewProps {
  readonly residuals: boolean
  /** What is at the place that is pointed at; empty where none is. */
  onProbe(words: string): void
}

/** What is shown large: a map over a plane, or a curve over a line. */
export function OutputView({ residuals, onProbe }: OutputViewProps) {
  const axes = useAxes()
  return (
    <div className="output-map">
      {axes.kind === 'plane' ? (
        <OutputMapView axes={axes} onProbe={onProbe} />
      ) : (
        <OutputCurveView column={axes.x} residuals={residuals} onProbe={onProbe} />
      )}
    </div>
  )
}
