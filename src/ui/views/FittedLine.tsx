import { useEffect, useEffectEvent, useMemo, useRef } from 'react'
import { scalesOf } from '../../data/scales.ts'
import type { PointFrame } from '../../engine/worker/protocol.ts'
import type { LayerActivation } from '../../spec/choices.ts'
import { usePlayground } from '../hooks/usePlayground.ts'
import { denseNetwork, pointFrame, usePointFrame } from '../hooks/usePointFrame.ts'
import { useText } from '../hooks/useText.ts'
import { usePlaygroundContext } from '../PlaygroundContext.ts'
import { withoutUnit } from './dataNames.ts'
import { fittedLine } from './fittedLine.ts'
import { useDataNames } from './useDataNames.ts'

/** Output activations of a single unit that have a name in formulas; `linear` needs none. */
const BENT: Partial<Record<LayerActivation, string>> = { sigmoid: 'σ', step: 'step' }

/** As a probability has it. */
const UNIT = { min: 0, max: 1 }

const spanOf = ({ min, max }: { readonly min: number; readonly max: number }) => max - min

/** What is less than this is no longer seen: a ten thousandth or less of the span, as a power of ten. */
const grainOf = (range: { readonly min: number; readonly max: number }) =>
  10 ** (Math.floor(Math.log10(spanOf(range))) - 4)

/** The rule that a single unit has learned, in the units of the data, written by hand as it changes; nothing of other networks. */
export function FittedLine({ column }: { readonly column: number }) {
  const { t, tick } = useText()
  const { frames } = usePlaygroundContext()
  const dataset = usePlayground((state) => state.dataset)
  const features = usePlayground((state) => state.spec.features)
  const network = usePlayground(denseNetwork)
  const names = useDataNames()
  const scales = useMemo(() => scalesOf(dataset, features), [dataset, features])
  const line = useRef<HTMLParagraphElement>(null)

  function words(parameters: Float32Array): string {
    const fitted = fittedLine(network, parameters, scales)
    if (fitted === null) return ''
    const { columns, target } = dataset
    const grain = grainOf(dataset.task === 'regression' ? target : UNIT)
    const digits = (value: number, smallest: number) =>
      tick(Number((Math.round(value / smallest) * smallest).toPrecision(5)))
    const { slope, intercept } = fitted
    const x = withoutUnit(names.feature(features[0]!))
    const y = dataset.task === 'regression' ? withoutUnit(names.target) : t('output.value')
    const bent = BENT[network.layers[0]!.activation]
    return t(bent === undefined ? 'output.line' : 'output.line.bent', {
      ...{ x, y, function: bent ?? '' },
      ...{
        slope: digits(slope, grain / spanOf(columns[column]!)),
        sign: intercept < 0 ? '−' : '+',
        intercept: digits(Math.abs(intercept), grain),
      },
    })
  }

  function write(frame: PointFrame | null): void {
    if (frame === null || line.current === null) return
    const shown = words(frame.parameters)
    if (line.current.textContent !== shown) line.current.textContent = shown
  }

  usePointFrame(write)
  const writeLatest = useEffectEvent(() => write(pointFrame(frames.latest())))
  useEffect(() => writeLatest(), [network, scales, names])
  if (network.layers.length !== 1 || network.inputs !== 1) return null
  return <p className="equation" ref={line} data-testid="fitted-line" />
}
