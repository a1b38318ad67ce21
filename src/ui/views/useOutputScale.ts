import { useMemo } from 'react'
import { scalesOf, UNSCALED, type Scale } from '../../data/scales.ts'
import { wholeOutput } from '../../spec/network.ts'
import { usePlayground } from '../hooks/usePlayground.ts'
import { denseNetwork } from '../hooks/usePointFrame.ts'

/** How what is shown large gets its unit: of a regression's output that of the target, else none. */
export function useOutputScale(): Scale {
  const dataset = usePlayground((state) => state.dataset)
  const features = usePlayground((state) => state.spec.features)
  const isOutput = usePlayground((state) => state.enlarged === wholeOutput(denseNetwork(state)))
  return useMemo(
    () => (isOutput ? scalesOf(dataset, features).target : UNSCALED),
    [dataset, features, isOutput],
  )
}
