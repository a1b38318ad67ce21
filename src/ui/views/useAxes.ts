import { useMemo } from 'react'
import { axesOf, type Axes } from '../../data/axes.ts'
import { usePlayground } from '../hooks/usePlayground.ts'

/** What the large picture of the present dataset spans. */
export function useAxes(): Axes {
  const dataset = usePlayground((state) => state.dataset)
  const features = usePlayground((state) => state.spec.features)
  const axes = usePlayground((state) => state.spec.view.axes)
  return useMemo(() => axesOf(dataset, features, { axes }), [dataset, features, axes])
}
