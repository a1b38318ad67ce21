import { useMemo } from 'react'
import { unscaled } from '../../data/scales.ts'
import type { PlaneAxis } from '../../draw/outputMap.ts'
import type { MapAtlas } from '../../engine/trainer.ts'
import { decisionThreshold, wholeOutput } from '../../spec/network.ts'
import { usePlayground } from '../hooks/usePlayground.ts'
import { denseNetwork } from '../hooks/usePointFrame.ts'
import { useText } from '../hooks/useText.ts'
import { useDataNames } from './useDataNames.ts'
import { useOutputScale } from './useOutputScale.ts'

/** How values become heights over the x axis. */
export interface CurveHeights {
  /** The network's output is shown, not a neuron within: only then have points a height. */
  readonly isOutput: boolean
  /** The height at which one class ends and the other begins, or `null`. */
  readonly level: number | null
  /** Values are probabilities. */
  readonly isChance: boolean
  height(value: number): number
  ofTarget(target: number): number
  /** The axis for what is shown; only that of a neuron depends on what a frame says of its range. */
  axisFor(map: Pick<MapAtlas, 'centers' | 'scales'> | null): PlaneAxis
}

/** A little more than from 0 to 1, and than the margins of a hinge. */
const CHANCE = { min: -0.1, max: 1.1 }
const MARGINS = { min: -2.2, max: 2.2 }

export function useCurveHeights(): CurveHeights {
  const { t } = useText()
  const dataset = usePlayground((state) => state.dataset)
  const network = usePlayground(denseNetwork)
  const isOutput = usePlayground((state) => state.enlarged === wholeOutput(denseNetwork(state)))
  const discretize = usePlayground((state) => state.spec.view.discretize)
  const names = useDataNames()
  const scale = useOutputScale()
  return useMemo(() => {
    const threshold = decisionThreshold(network)
    const level = isOutput ? threshold : null
    const ofTarget = (target: number) => (threshold === 0 ? 2 * target - 1 : target)
    const height = (value: number) => {
      if (discretize && level !== null) return ofTarget(value > level ? 1 : 0)
      return unscaled(value, scale)
    }
    const axisFor: CurveHeights['axisFor'] = (map) => {
      if (!isOutput) return { name: t('output.activation'), ...rangeOf(map) }
      if (threshold === null) return { ...dataset.target, name: names.target }
      if (threshold === 0) return { ...MARGINS, name: t('output.value') }
      return { ...CHANCE, name: t('output.probability', { name: names.target }) }
    }
    const isChance = isOutput && network.layers.at(-1)!.activation === 'sigmoid'
    return { isOutput, level, isChance, height, ofTarget, axisFor }
  }, [dataset, network, isOutput, discretize, names, scale, t])
}

/** The range that a neuron's map has colours for, and a little more, in steps that do not twitch. */
function rangeOf(map: Pick<MapAtlas, 'centers' | 'scales'> | null): { min: number; max: number } {
  const center = map?.centers[0] ?? 0
  const extent = map?.scales[0] ?? 1
  const step = 10 ** Math.floor(Math.log10(extent))
  const round = Math.ceil(extent / step - 1e-6) * step
  return { min: center - 1.1 * round, max: center + 1.1 * round }
}
