import { useEffect, useRef, useState } from 'react'
import type { Predictions } from '../../engine/worker/protocol.ts'
import { useGuard } from '../controls/Guarded.tsx'
import { useFrame } from '../hooks/useFrame.ts'
import { usePlayground } from '../hooks/usePlayground.ts'
import { useAllText } from '../hooks/useAllText.ts'
import { usePlaygroundContext } from '../PlaygroundContext.ts'
import { ConfusionMatrix } from './ConfusionMatrix.tsx'
import { ImageMetrics } from './images/ImageMetrics.tsx'
import { RegressionTable } from './RegressionTable.tsx'

const SETS = ['train', 'test'] as const

/** Where training and test points go right and wrong, in numbers. */
export default function MetricsTab() {
  const { t } = useAllText()
  const dataset = usePlayground((state) => state.dataset)
  const outputs = usePlayground((state) => state.network.outputs)
  const predictions = usePredictions()
  const shown = useGuard('testLoss') === 'hidden' ? (['train'] as const) : SETS
  const { targets, trainCount, task } = dataset
  // Frames still under way when the data changed speak of other points, or of other classes.
  const isOf = (set: Float32Array | undefined, count: number) => set?.length === count * outputs
  const fits = isOf(predictions?.train, trainCount) && isOf(predictions?.test, targets.length - trainCount)
  if (predictions === null || !fits) return <p className="metrics-empty">{t('metrics.empty')}</p>
  const sets = {
    train: { predictions: predictions.train, targets: targets.subarray(0, trainCount) },
    test: { predictions: predictions.test, targets: targets.subarray(trainCount) },
  }
  if (dataset.imageShape !== null) return <ImageMetrics sets={sets} predictions={predictions} />
  return (
    <div className="metrics-tab">
      {task === 'regression' ? (
        <RegressionTable shown={shown} sets={sets} />
      ) : (
        shown.map((set) => <ConfusionMatrix key={set} set={set} {...sets[set]} />)
      )}
    </div>
  )
}

/** The last predictions; they come a few times a second, so React may render them. */
function usePredictions(): Predictions | null {
  const { edit, frames } = usePlaygroundContext()
  const [predictions, setPredictions] = useState(() => frames.latest()?.predictions ?? null)
  useEffect(() => {
    edit.predictions(true)
    return () => {
      edit.predictions(false)
      edit.lightCell(null)
    }
  }, [edit])
  const takenAt = useRef<number | null>(null)
  useFrame((frame) => {
    if (frame === null) takenAt.current = null
    if (frame === null || frame.predictions === null) return
    // While images are trained on, frames say again what was found a moment ago.
    const at = frame.kind === 'images' ? frame.evaluatedAt : null
    if (at !== null && at === takenAt.current) return
    takenAt.current = at
    setPredictions(frame.predictions)
  })
  return predictions
}
